package io.github.supercorrect.core.strategy;

/**
 * When a correction takes the place of what it corrects. A correction is a claim and no proof, so both answers are kept whatever
 * the policy. One without a whole answer, or with the same answer, never takes the place.
 */
public enum Acceptance {
    /** If the model gave a cause for a step being wrong, and the answer is another. */
    CHANGED_WITH_CAUSE,
    /** If the step checker proves a step of the first solution wrong, and none of the second. */
    CHECKED,
    /** If the model, asked once more about the corrected solution, comes to the same answer again. */
    CONFIRMED,
    /** Never: the correction is evidence only. */
    NEVER
}
