package io.github.supercorrect.core.error;

import org.jspecify.annotations.Nullable;

/** The model file is missing, unreadable, damaged or of a kind that cannot be run. The message names the file and the reason. */
public class ModelUnavailableException extends SuperCorrectException {
    private static final long serialVersionUID = 1L;

    public ModelUnavailableException(String message) {
        super(message);
    }

    public ModelUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
