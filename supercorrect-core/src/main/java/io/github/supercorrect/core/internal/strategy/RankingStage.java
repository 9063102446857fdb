package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.strategy.BestOf;
import io.github.supercorrect.core.strategy.Ranking;
import io.github.supercorrect.core.strategy.Ranking.Candidate;
import io.github.supercorrect.core.strategy.Score;
import io.github.supercorrect.core.strategy.StepChecks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Best of n. */
final class RankingStage implements Stage {
    private record Ranked(Candidate candidate, Solution solution) {}

    private static final Comparator<StepChecks> CHECKS = Comparator.comparing(
                    StepChecks::firstWrongStep, Comparator.nullsFirst(Comparator.<Integer>reverseOrder()))
            .thenComparing(Comparator.comparingInt(StepChecks::claimsChecked).reversed());

    private final BestOf best;

    RankingStage(BestOf best) {
        this.best = best;
    }

    @Override
    public Stream<RoundRequest> probes(Task task) {
        return Samples.probes(task, byLogProbability());
    }

    private boolean byLogProbability() {
        return best.score() == Score.LOG_PROBABILITY;
    }

    @Override
    public int together(Task task) {
        return Samples.together(task, best.samples());
    }

    @Override
    public void run(Progress progress) {
        SampleFilter filter = new SampleFilter(progress.task().problem());
        Fallback fallback = new Fallback();
        List<Ranked> ranked = new ArrayList<>();
        new Samples(progress, byLogProbability()).draw(best.samples(), result -> {
            fallback.take(result);
            Solution solution = result.solution();
            if (filter.accepts(result) && solution != null) {
                ranked.add(ranked(filter.counted(), result, solution, progress.checks(solution)));
            }
            return false;
        });
        ranked.sort(Comparator.comparing(Ranked::candidate, order())); // stable: of equals the first drawn
        progress.become(ranked.isEmpty() ? fallback.solution() : ranked.get(0).solution);
        progress.found(
                new Ranking(best.score(), ranked.stream().map(Ranked::candidate).toList(), filter.discarded()));
    }

    private static Ranked ranked(int sample, RoundResult result, Solution solution, SolutionChecks checks) {
        String answer = Objects.requireNonNull(Answers.of(solution), "a candidate without an answer");
        Double logProbability = result.logProbability().isPresent()
                ? Double.valueOf(result.logProbability().getAsDouble())
                : null;
        return new Ranked(new Candidate(sample, answer, logProbability, checks.inShort()), solution);
    }

    private Comparator<Candidate> order() {
        return byLogProbability()
                ? Comparator.comparing(Candidate::logProbability, Comparator.nullsLast(Comparator.reverseOrder()))
                : Comparator.comparing(Candidate::checks, CHECKS);
    }
}
