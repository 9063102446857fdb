package io.github.supercorrect.gguf.internal.store;

import java.io.IOException;

/** This machine's disk, and not the server, is why a download ends. */
final class DiskException extends IOException {
    private static final long serialVersionUID = 1L;

    DiskException(String message, IOException cause) {
        super(message, cause);
    }

    DiskException(String message) {
        super(message);
    }
}
