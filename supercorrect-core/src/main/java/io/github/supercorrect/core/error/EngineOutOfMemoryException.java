package io.github.supercorrect.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The engine died for want of memory while it worked on this request: the system killed its process, or refused it memory. The next
 * request gets a fresh engine, which may die of the same; a model that takes less does not.
 */
public class EngineOutOfMemoryException extends EngineCrashedException {
    private static final long serialVersionUID = 1L;

    private final String limit;

    /** @param limit what limits the memory, for example the control group's limit */
    public EngineOutOfMemoryException(String message, String limit, @Nullable Throwable cause) {
        super(message, cause);
        this.limit = limit;
    }

    /** What limits the memory, in words. */
    public String limit() {
        return limit;
    }
}
