package io.github.supercorrect.core.event;

/** Where in a hierarchical thought a piece of text stands. More may come. */
public enum Section {
    /** Before the first tag. */
    PREAMBLE,
    /** A step's own text. */
    STEP,
    /** A key of the open step. */
    KEY,
    /** An evaluation of the open step. */
    EVALUATE,
    /** A cause in the open step. */
    CAUSE,
    /** A correction in the open step. */
    CORRECTION,
    /** The high-level thought. */
    GENERALIZED,
    /** The answer. */
    ANSWER,
    /** Between or after elements; only in the raw text of the solution. */
    OUTSIDE
}
