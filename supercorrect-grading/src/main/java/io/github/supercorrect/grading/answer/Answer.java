package io.github.supercorrect.grading.answer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it stands in a text. Two of these are equal when they are written alike; whether they mean the same is
 * not decided here.
 *
 * @param raw what the rule found, as written, without surrounding white space: all the text of an answer element, a box
 *     with its {@code \boxed{}}, mathematics with its delimiters
 * @param value the answer itself, without box, delimiters, emphasis and closing punctuation ({@code \boxed{4}} and
 *     {@code $4.} both give {@code 4}), units and separators as written; {@code null} if the text names nothing
 * @param rule the rule that found {@code raw}
 */
// Passing jspecify on (requires transitive) would force it onto the module path of every user; without it the
// annotation
// is just not seen.
@SuppressWarnings("exports")
public record Answer(String raw, @Nullable String value, AnswerRule rule) {

    /**
     * An answer of these parts.
     *
     * @throws NullPointerException if {@code raw} or {@code rule} is {@code null}
     */
    public Answer {
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(rule, "rule");
    }
}
