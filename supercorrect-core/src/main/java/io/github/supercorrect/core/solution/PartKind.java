package io.github.supercorrect.core.solution;

/** What a part of a step is. */
public enum PartKind {
    /** The step's own text. */
    TEXT,
    /** {@code <Key>}: an explanation of what is tricky here. */
    KEY,
    /** {@code <Evaluate>}: an evaluation of the step, in correction traces. */
    EVALUATE,
    /** {@code <Cause>}: why the step is wrong, in correction traces. */
    CAUSE,
    /** {@code <Correction>}: the corrected step, in correction traces. */
    CORRECTION
}
