package io.github.supercorrect.core.model;

/** Why a generation ended. More may come. */
public enum FinishReason {
    /** The model ended its turn, or a stop string was reached. */
    STOP,
    /** The maximum of new tokens or the end of the context was reached: the text is cut. */
    LENGTH,
    /** The caller cancelled: the text is what had arrived. */
    CANCELLED
}
