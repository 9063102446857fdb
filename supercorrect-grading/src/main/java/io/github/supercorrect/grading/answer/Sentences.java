package io.github.supercorrect.grading.answer;

import java.util.ArrayList;
import java.util.List;

/** The sentences and lines of a text. Mathematics is one piece. */
final class Sentences {

    /** One of them, from {@code start} to {@code end} of the text. */
    record Range(int start, int end) {}

    private Sentences() {}

    static List<Range> in(String text, List<MathSpan> spans) {
        List<Range> ranges = new ArrayList<>();
        int nextSpan = 0;
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            if (nextSpan < spans.size() && spans.get(nextSpan).start() == i) {
                MathSpan span = spans.get(nextSpan++);
                i = span.end();
                if (endsSentence(text, span)) {
                    ranges.add(new Range(start, i));
                    start = i;
                }
            } else if (text.charAt(i) == '\n' || Clause.endsSentence(text, i)) {
                ranges.add(new Range(start, i + 1));
                start = ++i;
            } else {
                i++;
            }
        }
        ranges.add(new Range(start, text.length()));
        return ranges;
    }

    /** A full stop that was set with the mathematics, and a capital letter behind it. */
    private static boolean endsSentence(String text, MathSpan span) {
        int last = span.contentEnd() - 1;
        while (last > span.contentStart() && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        int next = Chars.skipSpaces(text, span.end());
        return text.charAt(last) == '.'
                && next > span.end()
                && next < text.length()
                && Character.isUpperCase(text.charAt(next));
    }
}
