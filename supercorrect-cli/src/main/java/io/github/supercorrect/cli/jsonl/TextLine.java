package io.github.supercorrect.cli.jsonl;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a line of input holds: a text, or the reason why it holds none.
 *
 * @param id the value of {@code id} as it stood in the line, {@code "null"} if the line has none
 * @param text the value of {@code text}; null if there is an error
 * @param error what is wrong with the line; null if there is a text
 */
public record TextLine(
        String id, @Nullable String text, @Nullable String error) {
    public TextLine {
        Objects.requireNonNull(id, "id");
    }

    /** You get the same line with this error, unless it has one already. */
    public TextLine withError(String reason) {
        return error == null ? new TextLine(id, null, reason) : this;
    }
}
