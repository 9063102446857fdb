package io.github.supercorrect.core.error;

import org.jspecify.annotations.Nullable;

/** The solver, stream or model was already closed. */
public class ClosedException extends SuperCorrectException {
    private static final long serialVersionUID = 1L;

    public ClosedException(String message) {
        super(message);
    }

    public ClosedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
