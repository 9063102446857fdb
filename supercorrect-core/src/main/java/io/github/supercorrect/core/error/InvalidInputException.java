package io.github.supercorrect.core.error;

import org.jspecify.annotations.Nullable;

/** A value given by the caller is outside its limits. The message names the field, the value, the limit and the way out. */
public class InvalidInputException extends SuperCorrectException {
    private static final long serialVersionUID = 1L;

    public InvalidInputException(String message) {
        super(message);
    }

    public InvalidInputException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
