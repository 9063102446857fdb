package io.github.supercorrect.core.error;

import org.jspecify.annotations.Nullable;

/** The engine did not start, or could not load the model. The message holds its diagnosis. */
public class EngineLoadException extends SuperCorrectException {
    private static final long serialVersionUID = 1L;

    public EngineLoadException(String message) {
        super(message);
    }

    public EngineLoadException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
