package io.github.supercorrect.llama;

/** llama.cpp refused or failed; the message holds its own words where it said any. */
public final class LlamaException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LlamaException(String message) {
        super(message);
    }

    LlamaException(String message, Throwable cause) {
        super(message, cause);
    }
}
