package io.github.supercorrect.gguf.internal.hub;

import java.io.IOException;

/** A server sends its visitors to where nobody should go. */
final class RefusedAddressException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedAddressException(String message) {
        super(message);
    }
}
