package io.github.supercorrect.core.error;

import org.jspecify.annotations.Nullable;

/** So many requests wait for the model already that this one was not taken. Nothing ran; ask again later. */
public class OverloadedException extends SuperCorrectException {
    private static final long serialVersionUID = 1L;

    private final int limit;

    /** @param limit how many requests may wait */
    public OverloadedException(String message, int limit) {
        this(message, limit, null);
    }

    /** @param limit how many requests may wait */
    public OverloadedException(String message, int limit, @Nullable Throwable cause) {
        super(message, cause);
        this.limit = limit;
    }

    /** How many requests may wait. */
    public int limit() {
        return limit;
    }
}
