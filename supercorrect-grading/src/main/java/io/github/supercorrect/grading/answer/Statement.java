package io.github.supercorrect.grading.answer;

import java.util.List;
import java.util.Optional;

/** What a clause, or all the text of an answer element, states as the answer. */
final class Statement {

    private static final List<ExtractionRule> FROM_SENTENCE =
            List.of(LastMathRule.ofValues(), SentenceNumberRule.ofAny(), LastMathRule.ofAnything());

    private Statement() {}

    /** The answer in the text: all of a short one; mathematics or a number of a sentence, if it has any. */
    static Optional<String> valueOf(String text) {
        String cleaned = AnswerCleaner.clean(text);
        if (cleaned.isEmpty()) {
            return Optional.empty();
        }
        List<MathSpan> spans = MathSpans.in(cleaned);
        if (Prose.isShort(cleaned, spans) && !BoxedRule.mentionsBox(cleaned)) {
            return Optional.of(shortValue(cleaned, spans));
        }
        return FROM_SENTENCE.stream()
                .flatMap(rule -> rule.find(cleaned).stream())
                .map(Finding::value)
                .findFirst();
    }

    /** Whether there is a number, mathematics, or the letter of an option at its beginning. */
    static boolean holdsValue(String text) {
        return hasDigit(text, 0, text.length())
                || OptionLetter.at(text, 0) != null
                || text.indexOf('\\') >= 0
                || !MathSpans.in(text).isEmpty();
    }

    /** {@code $5$ miles} is 5; {@code 5 $m^2$}, {@code $x$ = 5} and {@code $2$ or $3$} only make sense whole. */
    private static String shortValue(String text, List<MathSpan> spans) {
        if (spans.size() == 1) {
            MathSpan span = spans.get(0);
            if (span.statesValue(text)
                    && !hasDigit(text, 0, span.start())
                    && !hasDigit(text, span.end(), text.length())) {
                String content = span.content(text);
                return content.isEmpty() ? text : content;
            }
        }
        return text;
    }

    private static boolean hasDigit(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(c -> Chars.isDigit((char) c));
    }
}
