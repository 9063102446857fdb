package io.github.supercorrect.grading.answer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the answer in what a model (or a person) wrote.
 *
 * <pre>{@code
 * AnswerExtractor extractor = AnswerExtractor.standard();
 * extractor.fromTag("The distance is \\boxed{8\\sqrt{5}}.").value();        // 8\sqrt{5}
 * extractor.fromUntagged("So x + y = 7, the final answer is $7$.").get(); // 7, by PHRASE
 * }</pre>
 *
 * <p>Every text is accepted, unbalanced, cut off or not even Unicode; the time is linear in its length. Immutable and
 * safe for use by any number of threads.
 */
public final class AnswerExtractor {

    private static final AnswerExtractor STANDARD = new AnswerExtractor();

    private final ExtractionRule boxed = new BoxedRule();
    private final ExtractionRule phrase = new PhraseRule();

    /**
     * In order of trust. Mathematics that is only a name ({@code $x$}, {@code $ABC$}) says less than a number, so it
     * counts where there is none.
     */
    private final List<ExtractionRule> untagged =
            List.of(boxed, phrase, LastMathRule.ofValues(), new LastNumberRule(), LastMathRule.ofAnything());

    private AnswerExtractor() {}

    /** The extractor with the rules of {@link AnswerRule}, in their order. Always the same instance. */
    public static AnswerExtractor standard() {
        return STANDARD;
    }

    /**
     * The answer of an answer element. The value is what a box in it holds, else what a phrase such as "the answer is"
     * in it names, else a short text (mathematics, a number, a few words) as it is; from a longer text the last
     * mathematics, else the last number, else all of it.
     *
     * @param inside the text between {@code <Answer>} and {@code </Answer>}
     * @return an answer by {@link AnswerRule#ANSWER_TAG}, with the value {@code null} if the text names nothing
     */
    public Answer fromTag(String inside) {
        String raw = Objects.requireNonNull(inside, "inside").strip();
        return new Answer(raw, taggedValue(raw), AnswerRule.ANSWER_TAG);
    }

    private @Nullable String taggedValue(String raw) {
        return boxed.find(raw)
                .or(() -> phrase.find(raw))
                .map(Finding::value)
                .or(() -> Statement.valueOf(raw))
                .or(() -> wholeText(raw))
                .orElse(null);
    }

    /** The last resort. A box that is empty or cut off is the frame of an answer and not one itself. */
    private static Optional<String> wholeText(String raw) {
        String cleaned = AnswerCleaner.clean(raw);
        return cleaned.isEmpty() || BoxedRule.mentionsBox(cleaned) ? Optional.empty() : Optional.of(cleaned);
    }

    /**
     * The answer of the last {@code \boxed{…}}, {@code \fbox{…}} or {@code \boxed 4} that is closed and not empty.
     *
     * @return an answer by {@link AnswerRule#BOXED} with a value, or nothing if there is no such box
     */
    public Optional<Answer> fromBoxed(String text) {
        return apply(boxed, Objects.requireNonNull(text, "text"));
    }

    /**
     * The answer of a text without answer element, by the first rule that finds one: {@link AnswerRule#BOXED},
     * {@link AnswerRule#PHRASE}, {@link AnswerRule#LAST_MATH}, {@link AnswerRule#LAST_NUMBER}.
     *
     * @return an answer with a value and the rule that found it, or nothing if no rule did
     */
    public Optional<Answer> fromUntagged(String text) {
        Objects.requireNonNull(text, "text");
        return untagged.stream().flatMap(rule -> apply(rule, text).stream()).findFirst();
    }

    private static Optional<Answer> apply(ExtractionRule rule, String text) {
        return rule.find(text).map(found -> new Answer(found.raw(), found.value(), rule.rule()));
    }
}
