package io.github.supercorrect.grading.verdict;

/** What a comparison came to. Later versions may add constants. */
public enum Outcome {
    EQUAL,
    NOT_EQUAL,
    /** A limit was reached, or neither equality nor a difference could be shown; counts as not equal. */
    UNDECIDED
}
