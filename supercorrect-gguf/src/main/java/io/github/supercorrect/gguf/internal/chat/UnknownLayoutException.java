package io.github.supercorrect.gguf.internal.chat;

/** A header that does not say which chat format to write; the message says what was found in it. */
public final class UnknownLayoutException extends Exception {

    private static final long serialVersionUID = 1;

    UnknownLayoutException(String found) {
        super(found);
    }
}
