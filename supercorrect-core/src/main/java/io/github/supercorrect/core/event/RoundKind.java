package io.github.supercorrect.core.event;

/** What a round of a strategy is for. More may come. */
public enum RoundKind {
    /** Solves the problem. */
    SOLVE,
    /** One of several samples of the same prompt. */
    SAMPLE,
    /** Looks for the first wrong step of a solution and corrects it. */
    CORRECTION,
    /** Asks once more whether a corrected solution is right. */
    CONFIRMATION,
    /** Asks the model to check its answer. */
    REFLECTION,
    /** Goes on from the steps before the first wrong one. */
    RESUMPTION
}
