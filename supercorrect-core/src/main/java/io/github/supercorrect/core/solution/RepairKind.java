package io.github.supercorrect.core.solution;

/** What the parser put right. More may come. */
public enum RepairKind {
    /** A known tag not written as the format asks: blanks, a colon, a leading zero, letter case, a long name. */
    IRREGULAR_TAG,
    /** A known tag with attributes; they are ignored. */
    ATTRIBUTES,
    /** A step tag without a number that can be read; the step got the previous number plus one. */
    STEP_NUMBER,
    /** An element that the next tag, or the end of the text, had to close. */
    MISSING_CLOSER,
    /** A closing tag with nothing of its kind open; it is ignored. */
    STRAY_CLOSER,
    /** A closing step tag with another number than the open step. */
    MISMATCHED_CLOSER,
    /** An opening tag that stood where the closing tag belongs. */
    OPENER_AS_CLOSER,
    /** An opening tag repeated before the element had any text; it is ignored. */
    DUPLICATE_OPENER,
    /** A key, evaluation, cause or correction outside any step; it belongs to none. */
    OUTSIDE_STEP,
    /** The text ends inside a tag. */
    TRUNCATED_TAG,
    /** A code fence around the text; it is ignored. */
    CODE_FENCE
}
