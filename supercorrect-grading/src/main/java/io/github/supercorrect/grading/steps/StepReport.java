package io.github.supercorrect.grading.steps;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was found in the steps of a solution.
 *
 * @param steps one for each step that was given, in their order
 */
public record StepReport(List<StepCheck> steps) {

    public StepReport {
        steps = List.copyOf(steps);
    }

    /** The first step that is provably wrong, if one is; its {@link StepCheck#firstFalse()} says why. */
    public Optional<StepCheck> firstWrong() {
        return steps.stream().filter(StepCheck::isWrong).findFirst();
    }

    /** The number of the first step that is provably wrong, if one is. */
    public OptionalInt firstWrongStep() {
        return steps.stream()
                .filter(StepCheck::isWrong)
                .mapToInt(StepCheck::number)
                .findFirst();
    }

    /** How many claims were found to be true or false. */
    public int claimsChecked() {
        return Math.toIntExact(steps.stream()
                .flatMap(step -> step.claims().stream())
                .filter(Claim::isChecked)
                .count());
    }

    /** How many claims were found, those that could not be checked among them. */
    public int claimsFound() {
        return steps.stream().mapToInt(step -> step.claims().size()).sum();
    }

    /** The share of the steps in which at least one claim was checked, from 0 to 1; 0 where there is no step. */
    public double coverage() {
        return steps.stream()
                .mapToInt(step -> step.outcome() == StepOutcome.UNCHECKED ? 0 : 1)
                .average()
                .orElse(0);
    }
}
