package io.github.supercorrect.core.error;

import org.jspecify.annotations.Nullable;

/** The root of everything that SuperCorrect throws on purpose. Unchecked; each leaf names one thing to act on. */
public abstract class SuperCorrectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected SuperCorrectException(String message) {
        super(message);
    }

    protected SuperCorrectException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
