package io.github.supercorrect.core.prompt;

import java.util.Objects;

/**
 * Text without a chat format, which the model continues.
 *
 * @param text the whole text, as data
 */
public record RawPrompt(String text) implements Prompt {
    public RawPrompt {
        Objects.requireNonNull(text, "text");
    }
}
