package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.solution.PartKind;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.solution.StepPart;
import io.github.supercorrect.core.solution.ThoughtStep;
import io.github.supercorrect.core.strategy.CorrectionTrace;
import io.github.supercorrect.core.strategy.StepChecks;
import io.github.supercorrect.core.strategy.StepVerdict;
import io.github.supercorrect.core.strategy.TraceSource;
import io.github.supercorrect.core.strategy.TraceStep;
import io.github.supercorrect.grading.StepChecker;
import io.github.supercorrect.grading.steps.Claim;
import io.github.supercorrect.grading.steps.StepCheck;
import io.github.supercorrect.grading.steps.StepOutcome;
import io.github.supercorrect.grading.steps.StepReport;
import io.github.supercorrect.grading.steps.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What the step checker finds in a solution, which it reads once. A text without step tags has its lines as steps. */
public final class SolutionChecks {
    private final List<Integer> numbers = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final StepReport report;

    public SolutionChecks(String problem, Solution solution) {
        if (solution.steps().isEmpty()) {
            for (String line : Steps.ofLines(solution.raw())) {
                add(numbers.size() + 1, line);
            }
        }
        solution.steps().forEach(step -> add(step.number(), text(step)));
        this.report = StepChecker.standard().check(problem, texts);
    }

    private void add(int number, String text) {
        numbers.add(number);
        texts.add(text);
    }

    /** What a step says in the end: its correction, if it has one, else all that it says itself. */
    private static String text(ThoughtStep step) {
        return step.correction().orElseGet(() -> step.parts().stream()
                .filter(part -> part.kind() == PartKind.TEXT || part.kind() == PartKind.KEY)
                .map(StepPart::text)
                .collect(Collectors.joining("\n")));
    }

    /** What is found, in short. */
    StepChecks inShort() {
        Optional<StepCheck> wrong = report.firstWrong();
        Optional<Claim> claim = wrong.flatMap(StepCheck::firstFalse);
        return new StepChecks(
                wrong.map(step -> numbers.get(step.number() - 1)).orElse(null),
                claim.map(Claim::text).orElse(null),
                claim.flatMap(Claim::truth).orElse(null),
                report.claimsChecked());
    }

    /** The place of the first wrong step among the steps, from 0. */
    OptionalInt firstWrong() {
        OptionalInt number = report.firstWrongStep();
        return number.isPresent() ? OptionalInt.of(number.getAsInt() - 1) : number;
    }

    /** What is found, step by step. */
    public CorrectionTrace trace() {
        List<TraceStep> steps = report.steps().stream().map(this::step).toList();
        return new CorrectionTrace(TraceSource.STEP_CHECKER, steps, null, report.claimsChecked(), true);
    }

    private TraceStep step(StepCheck check) {
        Optional<Claim> claim = check.firstFalse();
        int place = check.number() - 1;
        return new TraceStep(
                numbers.get(place),
                texts.get(place),
                verdict(check.outcome()),
                claim.map(Claim::text).orElse(null),
                claim.flatMap(Claim::truth).orElse(null));
    }

    private static StepVerdict verdict(StepOutcome outcome) {
        return switch (outcome) {
            case WRONG -> StepVerdict.WRONG;
            case HOLDS -> StepVerdict.HOLDS;
            case UNCHECKED -> StepVerdict.UNCHECKED;
        };
    }
}
