package io.github.supercorrect.gguf.internal.store;

import java.io.IOException;

/** What comes is not what was announced: the file was changed on the server meanwhile, or the server is wrong. */
final class LyingServerException extends IOException {
    private static final long serialVersionUID = 1L;

    LyingServerException(String what) {
        super("the server sends " + what);
    }
}
