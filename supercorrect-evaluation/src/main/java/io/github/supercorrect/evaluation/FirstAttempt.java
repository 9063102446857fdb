package io.github.supercorrect.evaluation;

import io.github.supercorrect.core.parse.SolutionParser;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.solution.ThoughtStep;
import io.github.supercorrect.core.strategy.Attempt;
import io.github.supercorrect.core.strategy.Revision;
import io.github.supercorrect.core.strategy.TraceStep;
import io.github.supercorrect.evaluation.dataset.DatasetItem;
import io.github.supercorrect.grading.answer.Answer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stood before a strategy revised it, for a solution that was revised; all is null for others. */
final class FirstAttempt {
    private final DatasetItem item;
    private final Solution solution;
    private final AnswerJudge judge;
    private final Optional<Revision> first;

    FirstAttempt(DatasetItem item, Solution solution, AnswerJudge judge) {
        this.item = item;
        this.solution = solution;
        this.judge = judge;
        this.first = Revision.of(solution).stream().findFirst();
    }

    @Nullable
    Judgement judgement() {
        return first.map(revision -> judge.judge(revision.before(), item.gold()))
                .orElse(null);
    }

    /** The first step that the first revision called wrong. */
    @Nullable
    Integer locatedStep() {
        return first.map(Revision::trace)
                .flatMap(trace -> trace.firstWrong())
                .map(TraceStep::number)
                .orElse(null);
    }

    /**
     * The first step of a wrong attempt that the worked solution has otherwise, where that is written in the same steps and the
     * revision went through them.
     */
    @Nullable
    Integer trueStep() {
        Judgement judgement = judgement();
        String reference = item.reference();
        if (judgement == null || judgement.isCorrect() || reference == null || !wasTraced()) {
            return null;
        }
        List<ThoughtStep> known = SolutionParser.parse(reference).steps();
        return attempt()
                .flatMap(attempt -> firstDifference(attempt.steps(), known))
                .orElse(null);
    }

    private boolean wasTraced() {
        return first.map(Revision::trace).isPresent();
    }

    /** The attempt that the first revision began with: the first one with that answer. */
    private Optional<Solution> attempt() {
        String before = first.map(Revision::before).orElse(null);
        return Attempt.of(solution).stream()
                .flatMap(attempt -> Optional.ofNullable(attempt.solution()).stream())
                .filter(attempt ->
                        Objects.equals(attempt.answer().map(Answer::value).orElse(null), before))
                .findFirst();
    }

    private static Optional<Integer> firstDifference(List<ThoughtStep> steps, List<ThoughtStep> known) {
        for (int i = 0; i < steps.size() && !known.isEmpty(); i++) {
            if (i >= known.size() || !folded(steps.get(i)).equals(folded(known.get(i)))) {
                return Optional.of(steps.get(i).number());
            }
        }
        return Optional.empty();
    }

    private static String folded(ThoughtStep step) {
        return step.text().replaceAll("\\s+", " ").strip();
    }
}
