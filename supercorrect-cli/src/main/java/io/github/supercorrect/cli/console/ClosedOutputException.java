package io.github.supercorrect.cli.console;

import java.io.IOException;

/** Nobody reads standard output any more, or it cannot take more: there is nothing left to do. */
public final class ClosedOutputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClosedOutputException(IOException cause) {
        super("Cannot write to standard output: " + cause.getMessage(), cause);
    }

    /** Whether the reader has gone ({@code | head}), which is nobody's error. */
    public boolean readerHasGone() {
        String message = String.valueOf(getCause().getMessage());
        return message.contains("Broken pipe") || message.contains("Bad file descriptor") || message.contains("pipe is being closed");
    }
}
