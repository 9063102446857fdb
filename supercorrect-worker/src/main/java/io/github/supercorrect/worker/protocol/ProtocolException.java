package io.github.supercorrect.worker.protocol;

import java.io.IOException;

/** The other side sent something that is not a frame of this protocol. */
public final class ProtocolException extends IOException {

    private static final long serialVersionUID = 1;

    public ProtocolException(String message) {
        super(message);
    }

    public ProtocolException(String message, Throwable cause) {
        super(message, cause);
    }
}
