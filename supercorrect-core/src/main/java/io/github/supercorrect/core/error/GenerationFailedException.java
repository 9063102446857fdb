package io.github.supercorrect.core.error;

import org.jspecify.annotations.Nullable;

/** The language model failed on this request; the cause is what it threw or reported. */
public class GenerationFailedException extends SuperCorrectException {
    private static final long serialVersionUID = 1L;

    public GenerationFailedException(String message) {
        super(message);
    }

    public GenerationFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
