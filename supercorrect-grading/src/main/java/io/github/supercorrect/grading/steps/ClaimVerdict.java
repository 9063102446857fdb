package io.github.supercorrect.grading.steps;

/** What calculating both sides of a claim showed. */
public enum ClaimVerdict {
    /** It holds, exactly or as a correctly rounded value. */
    TRUE,
    /** It is wrong however it is read: rounded, converted to another unit, or as a running total. */
    FALSE,
    /** Not decided: it depends on a variable, may be meant otherwise, or took too long. */
    UNCHECKED
}
