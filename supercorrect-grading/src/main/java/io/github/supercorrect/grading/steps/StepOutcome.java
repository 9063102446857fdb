package io.github.supercorrect.grading.steps;

/** What the claims of a step say about it. */
public enum StepOutcome {
    /** At least one claim is false, so the step is provably wrong. */
    WRONG,
    /** No claim is false and at least one is true. The step may still be wrong in what could not be checked. */
    HOLDS,
    /** Nothing in the step could be checked. */
    UNCHECKED
}
