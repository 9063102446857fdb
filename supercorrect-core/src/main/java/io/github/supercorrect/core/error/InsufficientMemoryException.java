package io.github.supercorrect.core.error;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * There is too little memory for the model: it was refused before anything was loaded, or the engine died of it while it loaded. The
 * message has the figures and names the limit.
 */
public class InsufficientMemoryException extends EngineLoadException {
    private static final long serialVersionUID = 1L;

    private final long needed;
    private final long available;
    private final String limit;

    /**
     * The figures are in the message too.
     *
     * @param neededBytes 0 if unknown
     * @param availableBytes what was free; negative if unknown
     * @param limit what limits it, for example the control group's limit
     */
    public InsufficientMemoryException(
            String message, long neededBytes, long availableBytes, String limit, @Nullable Throwable cause) {
        super(message, cause);
        this.needed = neededBytes;
        this.available = availableBytes;
        this.limit = limit;
    }

    /** What the model and its buffers take; empty if it is not known. */
    public OptionalLong neededBytes() {
        return needed <= 0 ? OptionalLong.empty() : OptionalLong.of(needed);
    }

    /** What was free; empty if it is not known. */
    public OptionalLong availableBytes() {
        return available < 0 ? OptionalLong.empty() : OptionalLong.of(available);
    }

    /** What limits it, in words. */
    public String limit() {
        return limit;
    }
}
