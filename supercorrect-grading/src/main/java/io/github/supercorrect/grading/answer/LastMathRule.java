package io.github.supercorrect.grading.answer;

import java.util.List;
import java.util.Optional;

/** The last mathematics of the text that has a content, or the last that can be a result. */
final class LastMathRule implements ExtractionRule {

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
        List<MathSpan> spans = MathSpans.in(text);
        for (int i = spans.size() - 1; i >= 0; i--) {
            MathSpan span = spans.get(i);
            if (!valuesOnly || span.statesValue(text)) {
                String value = span.content(text);
                if (!value.isEmpty()) {
                    return Optional.of(new Finding(span.raw(text), value));
                }
            }
        }
        return Optional.empty();
    }
}
