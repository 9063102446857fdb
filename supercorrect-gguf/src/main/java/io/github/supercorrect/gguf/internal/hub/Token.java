package io.github.supercorrect.gguf.internal.hub;

import io.github.supercorrect.core.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** A secret for one host. No text of it leaves this package but in the header that it is for. */
public final class Token {

    private final String secret;

    private Token(String secret) {
        this.secret = secret;
    }

    /**
     * The token, null for a blank one.
     *
     * @throws InvalidInputException if no header can hold it; the HTTP client's own message would show it
     */
    public static @Nullable Token of(@Nullable String text) {
        String secret = text == null ? "" : text.strip();
        if (secret.isEmpty()) {
            return null;
        }
        if (!secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new InvalidInputException("The token (HF_TOKEN) holds characters that no token has; copy it anew.");
        }
        return new Token(secret);
    }

    String header() {
        return "Bearer " + secret;
    }

    @Override
    public String toString() {
        return "***";
    }
}
