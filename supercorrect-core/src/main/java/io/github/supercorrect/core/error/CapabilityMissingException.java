package io.github.supercorrect.core.error;

import org.jspecify.annotations.Nullable;

/** The request needs something that this model does not declare and that core does not emulate. Nothing was run. */
public class CapabilityMissingException extends SuperCorrectException {
    private static final long serialVersionUID = 1L;

    public CapabilityMissingException(String message) {
        super(message);
    }

    public CapabilityMissingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
