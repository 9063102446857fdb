package io.github.supercorrect.cli;

import org.jspecify.annotations.Nullable;

/** The input that was named cannot be read. */
final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InputException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
