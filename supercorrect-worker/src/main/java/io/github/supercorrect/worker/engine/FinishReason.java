package io.github.supercorrect.worker.engine;

/** Why a generation ended. */
public enum FinishReason {
    /** The model ended its turn. */
    STOP,
    /** The limit of new tokens was reached. */
    LENGTH,
    /** The caller asked for it. */
    CANCELLED
}
