package io.github.supercorrect.cli.console;

import java.io.IOException;

/** Nobody reads standard output any more, or it cannot take more: there is nothing left to do. */
public final class ClosedOutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean readerHasGone;

    ClosedOutputException(IOException cause) {
        super("Cannot write to standard output: " + cause.getMessage(), cause);
        this.readerHasGone = meansGone(String.valueOf(cause.getMessage()));
    }

    /** Whether the reader has gone ({@code | head}) or there never was one ({@code >&-}), which is nobody's error. */
    public boolean readerHasGone() {
        return readerHasGone;
    }

    /** The texts of EPIPE, EBADF, and Windows' ERROR_NO_DATA; Java has no other sign of them. */
    private static boolean meansGone(String message) {
        return message.contains("Broken pipe")
                || message.contains("Bad file descriptor")
                || message.contains("pipe is being closed");
    }
}
