package io.github.supercorrect.grading.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The last mathematics of the text that has a content, or the last that can be a result. With it go those before it over a comma,
 * "and" or "or" ({@code $x = 2$ or $x = 3$}).
 */
final class LastMathRule implements ExtractionRule {

    private static final int LONGEST_GAP = 8;

    private final boolean valuesOnly;

    private LastMathRule(boolean valuesOnly) {
        this.valuesOnly = valuesOnly;
    }

    static LastMathRule ofValues() {
        return new LastMathRule(true);
    }

    static LastMathRule ofAnything() {
        return new LastMathRule(false);
    }

    @Override
    public AnswerRule rule() {
        return AnswerRule.LAST_MATH;
    }

    @Override
    public Optional<Finding> find(String text) {
        return find(text, MathSpans.in(text));
    }

    Optional<Finding> find(String text, List<MathSpan> spans) {
        for (int i = spans.size() - 1; i >= 0; i--) {
            String value = value(text, spans.get(i));
            if (!value.isEmpty()) {
                return Optional.of(finding(text, spans, i, value));
            }
        }
        return Optional.empty();
    }

    /** The content, or an empty text where it does not count. */
    private String value(String text, MathSpan span) {
        return valuesOnly && !span.statesValue(text) ? "" : span.content(text);
    }

    private Finding finding(String text, List<MathSpan> spans, int last, String value) {
        List<String> values = new ArrayList<>(List.of(value));
        int first = last;
        while (valuesOnly && first > 0 && isList(text, spans.get(first - 1), spans.get(first))) {
            String before = value(text, spans.get(first - 1));
            if (before.isEmpty()) {
                break;
            }
            values.add(before);
            first--;
        }
        Collections.reverse(values);
        int start = spans.get(first).start();
        String raw = text.substring(start, spans.get(last).end());
        return new Finding(raw, String.join(", ", values.stream().distinct().toList()), start);
    }

    private static boolean isList(String text, MathSpan left, MathSpan right) {
        if (right.start() - left.end() > LONGEST_GAP) {
            return false;
        }
        String gap = text.substring(left.end(), right.start());
        String words = gap.replace(',', ' ').strip();
        return gap.indexOf('\n') < 0
                && ((words.isEmpty() && gap.indexOf(',') >= 0)
                        || words.equals("and")
                        || words.equals("or")
                        || gap.equals("和")
                        || gap.equals("或"));
    }
}
