package io.github.supercorrect.evaluation.internal.lines;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answer that a worked solution ends with behind a mark: {@code #### 42} in GSM8K, {@code A: 42} in its recorded outputs. */
public final class MarkedAnswer {
    private static final Pattern LAST_LINE = Pattern.compile("(?:####|(?m:^)A:)[ \\t]*([^\\n]+)\\s*\\z");

    private MarkedAnswer() {}

    /** You get what stands behind the mark in the last line; empty if there is no mark. */
    public static Optional<String> in(String solution) {
        Matcher mark = LAST_LINE.matcher(solution);
        return mark.find() ? Optional.of(mark.group(1).strip()) : Optional.empty();
    }
}
