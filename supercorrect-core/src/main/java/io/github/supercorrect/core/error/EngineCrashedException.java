package io.github.supercorrect.core.error;

import org.jspecify.annotations.Nullable;

/** The engine died while it worked on this request. The next request gets a fresh engine. */
public class EngineCrashedException extends SuperCorrectException {
    private static final long serialVersionUID = 1L;

    public EngineCrashedException(String message) {
        super(message);
    }

    public EngineCrashedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
