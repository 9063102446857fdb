package io.github.supercorrect.grading.internal.value;

/** Whether two scalars have the same value. */
public enum ScalarVerdict {
    EQUAL,
    DIFFERENT,
    /** Not decided: no scalar, no value, too large, or too close to tell. */
    UNKNOWN
}
