package io.github.supercorrect.grading.answer;

import java.util.List;

/**
 * Takes off what surrounds an answer and is not part of it: white space, mathematics delimiters, emphasis, code marks,
 * closing punctuation, a lone {@code $}. What stands inside stays as written.
 */
final class AnswerCleaner {

    private record Wrapper(String opener, String closer) {}

    private static final String FENCE = "```";

    /** Longer before shorter of the same kind, so that {@code **} is not taken for two {@code *}. */
    private static final List<Wrapper> WRAPPERS = List.of(
            new Wrapper(FENCE, FENCE),
            new Wrapper("`", "`"),
            new Wrapper("$$", "$$"),
            new Wrapper("$", "$"),
            new Wrapper("\\(", "\\)"),
            new Wrapper("\\[", "\\]"),
            new Wrapper("**", "**"),
            new Wrapper("*", "*"),
            new Wrapper("\"", "\""),
            new Wrapper("“", "”"));

    private static final List<String> DANGLING = List.of("$", "**");

    private final String text;
    private int start;
    private int end;

    private AnswerCleaner(String text) {
        this.text = text;
        this.end = text.length();
    }

    /** The text without its surroundings; empty if nothing is left. */
    static String clean(String text) {
        AnswerCleaner cleaner = new AnswerCleaner(text);
        int before;
        do {
            before = cleaner.end - cleaner.start;
            cleaner.trim();
            WRAPPERS.forEach(cleaner::unwrap);
            DANGLING.forEach(cleaner::dropDangling);
        } while (cleaner.end - cleaner.start < before);
        return text.substring(cleaner.start, cleaner.end);
    }

    private void trim() {
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (start < end && endsWithTrimmable()) {
            end--;
        }
    }

    private boolean endsWithTrimmable() {
        char last = text.charAt(end - 1);
        return Character.isWhitespace(last) || (isClosingPunctuation(last) && !Chars.isEscaped(text, end - 1));
    }

    /** One full stop ends a sentence; several are an ellipsis, and {@code 0.333...} needs it. */
    private boolean isClosingPunctuation(char c) {
        return c == '.' ? end - 2 < start || text.charAt(end - 2) != '.' : ",:;。，：；".indexOf(c) >= 0;
    }

    private void unwrap(Wrapper wrapper) {
        int innerStart = start + wrapper.opener.length();
        int innerEnd = end - wrapper.closer.length();
        if (innerStart <= innerEnd
                && text.startsWith(wrapper.opener, start)
                && text.startsWith(wrapper.closer, innerEnd)
                && !Chars.isEscaped(text, innerEnd)
                && !occurs(wrapper.opener, innerStart, innerEnd)
                && !occurs(wrapper.closer, innerStart, innerEnd)) {
            start = wrapper.opener.equals(FENCE) ? behindLanguage(innerStart, innerEnd) : innerStart;
            end = innerEnd;
        }
    }

    /** A word alone on the line of a code fence names the language. */
    private int behindLanguage(int from, int to) {
        int i = from;
        while (i < to && Chars.isLatinLetter(text.charAt(i))) {
            i++;
        }
        return i < to && (text.charAt(i) == '\n' || text.charAt(i) == '\r') ? i : from;
    }

    private void dropDangling(String mark) {
        int afterMark = start + mark.length();
        int beforeMark = end - mark.length();
        if (afterMark > end) {
            return;
        }
        if (text.startsWith(mark, start) && !occurs(mark, afterMark, end)) {
            start = afterMark;
        } else if (text.startsWith(mark, beforeMark)
                && !Chars.isEscaped(text, beforeMark)
                && !occurs(mark, start, beforeMark)) {
            end = beforeMark;
        }
    }

    /** Whether an unescaped {@code mark} lies in {@code [from, to)}. */
    private boolean occurs(String mark, int from, int to) {
        for (int i = from; i + mark.length() <= to; i++) {
            if (text.startsWith(mark, i)) {
                return true;
            }
            if (text.charAt(i) == '\\') {
                i++;
            }
        }
        return false;
    }
}
