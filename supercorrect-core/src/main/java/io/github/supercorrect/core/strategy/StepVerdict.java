package io.github.supercorrect.core.strategy;

/** What was found about a step of somebody's solution. */
public enum StepVerdict {
    /** Whoever looked found nothing wrong; with the step checker, something was checked. That the step is right is not said. */
    HOLDS,
    /** Something in it is wrong. */
    WRONG,
    /** Nothing in it could be checked. */
    UNCHECKED
}
