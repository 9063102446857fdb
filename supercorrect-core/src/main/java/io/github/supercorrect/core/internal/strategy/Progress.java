package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.core.solution.Evidence;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.strategy.Attempt;
import io.github.supercorrect.core.strategy.CorrectionTrace;
import io.github.supercorrect.core.strategy.StrategyEvidence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the stages of a strategy have come to: the solution so far, and everything that was found out. For one thread. */
final class Progress {
    private final Task task;
    private final Rounds rounds;
    private final List<StrategyEvidence> findings = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final IdentityHashMap<Solution, SolutionChecks> checks = new IdentityHashMap<>();
    private @Nullable Solution solution;
    private @Nullable CorrectionTrace trace;

    Progress(Task task, Rounds rounds) {
        this.task = task;
        this.rounds = rounds;
    }

    Task task() {
        return task;
    }

    Rounds rounds() {
        return rounds;
    }

    /** Runs a round to its end. */
    RoundResult run(RoundRequest request) {
        return counted(rounds.begin(request).await());
    }

    /** Takes a round's result among the attempts. */
    RoundResult counted(RoundResult result) {
        Solution given = result.solution();
        String failure = result.failure() == null
                ? null
                : String.valueOf(result.failure().getMessage());
        attempts.add(new Attempt(
                result.round(),
                given,
                failure,
                given == null ? null : checks(given).inShort()));
        return result;
    }

    /** What the step checker finds in a solution; each is checked once, whoever asks. */
    SolutionChecks checks(Solution of) {
        return checks.computeIfAbsent(of, any -> new SolutionChecks(task.problem(), of));
    }

    /** The solution so far; there is one as soon as the first stage has run. */
    Solution solution() {
        return Objects.requireNonNull(solution, "no stage has given a solution");
    }

    /** Another solution takes the place of the one so far; what was said of that does not hold for it. */
    void become(Solution next) {
        solution = next;
        trace = null;
    }

    /** What a model said of the solution so far, step by step, if one did. */
    Optional<CorrectionTrace> trace() {
        return Optional.ofNullable(trace);
    }

    void traced(CorrectionTrace found) {
        trace = found;
    }

    void found(StrategyEvidence evidence) {
        findings.add(evidence);
    }

    /** The solution with all evidence, and the usage of all attempts. */
    Solution result(Evidence strategy) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(strategy);
        findings.forEach(finding -> evidence.add(finding.asEvidence()));
        attempts.forEach(attempt -> evidence.add(attempt.asEvidence()));
        return solution().toBuilder().evidence(evidence).usage(usage()).build();
    }

    private @Nullable Usage usage() {
        return attempts.stream()
                .map(Attempt::solution)
                .filter(Objects::nonNull)
                .flatMap(attempt -> attempt.usage().stream())
                .reduce(Usage::plus)
                .orElse(null);
    }
}
