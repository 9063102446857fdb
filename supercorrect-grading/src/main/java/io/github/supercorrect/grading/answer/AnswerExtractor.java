package io.github.supercorrect.grading.answer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the answer in what a model (or a person) wrote.
 *
 * <pre>{@code
 * AnswerExtractor extractor = AnswerExtractor.standard();
 * extractor.fromTag("The distance is \\boxed{8\\sqrt{5}}.").value();     // 8\sqrt{5}
 * extractor.extract("So x + y = 7, the final answer is $7$.").get();    // 7, by PHRASE
 * extractor.extract("Since 3 + 4 = 7, the answer is (C) seven.").get(); // C, by PHRASE
 * }</pre>
 *
 * <p>Every text is accepted, unbalanced, cut off or not even Unicode; the time is linear in its length. Conventions that
 * contradict each other are {@link ExtractionOptions}. Immutable and safe for use by any number of threads.
 */
public final class AnswerExtractor {

    private static final AnswerExtractor STANDARD = new AnswerExtractor(ExtractionOptions.standard());

    private static final AnswerExtractor WITH_OPTION_TEXTS =
            new AnswerExtractor(ExtractionOptions.builder().optionLetters(false).build());

    private final ExtractionOptions options;
    private final BoxedRule boxed;
    private final PhraseRule phrase;
    private final ExtractionRule choice = new ChoiceRule();

    /**
     * In order of trust. Mathematics that is only a name ({@code $x$}, {@code $ABC$}) says less than a number, so it
     * counts where there is none.
     */
    private final List<ExtractionRule> guesses = List.of(
            new OutputRule(),
            new CutBoxRule(),
            new ConclusionRule(),
            LastMathRule.ofValues(),
            new FormulaRule(),
            new LastNumberRule(),
            LastMathRule.ofAnything());

    private AnswerExtractor(ExtractionOptions options) {
        this.options = options;
        this.boxed = new BoxedRule(options);
        this.phrase = new PhraseRule(options);
    }

    /** The extractor with the rules of {@link AnswerRule}, in their order. Always the same instance. */
    public static AnswerExtractor standard() {
        return STANDARD;
    }

    /** An extractor with conventions of your choice. */
    public static AnswerExtractor with(ExtractionOptions options) {
        return new AnswerExtractor(Objects.requireNonNull(options, "options"));
    }

    /** The conventions of this extractor. */
    public ExtractionOptions options() {
        return options;
    }

    /**
     * The answer of any text: of its last {@code <answer>…</answer>} if that says something, else as
     * {@link #fromUntagged(String)} finds it.
     *
     * @return an answer with a value and the rule that found it, or nothing if no rule did
     */
    public Optional<Answer> extract(String text) {
        Objects.requireNonNull(text, "text");
        return TagRule.find(text)
                .map(this::fromTag)
                .filter(answer -> answer.value() != null)
                .or(() -> fromUntagged(text));
    }

    /**
     * The answer of an answer element. The value is what a box in it holds, else what a phrase such as "the answer is"
     * in it names, else a short text (mathematics, a number, a few words) as it is; from a longer text the last
     * mathematics, else the last number, else all of it. Also what to read the answer of a reference solution with.
     *
     * @param inside the text between {@code <Answer>} and {@code </Answer>}
     * @return an answer by {@link AnswerRule#ANSWER_TAG}, with the value {@code null} if the text names nothing
     */
    public Answer fromTag(String inside) {
        String raw = Objects.requireNonNull(inside, "inside").strip();
        return new Answer(raw, taggedValue(raw), AnswerRule.ANSWER_TAG);
    }

    /**
     * The ways to read a gold answer, which may be a whole solution: what {@link #fromTag(String)} finds, and the same with an
     * option's text ({@code C. Cecile}) left whole. An answer is right if it equals one of them.
     *
     * @return one or two texts; {@code gold} itself where nothing is found in it
     */
    public List<String> readings(String gold) {
        Stream<@Nullable String> values = Stream.of(this, WITH_OPTION_TEXTS)
                .map(extractor -> extractor.fromTag(gold).value());
        return values.map(value -> value == null ? gold : value).distinct().toList();
    }

    private @Nullable String taggedValue(String raw) {
        return announced(raw)
                .map(Finding::value)
                .or(() -> Statement.valueOf(raw).map(this::reduced))
                .or(() -> wholeText(raw))
                .orElse(null);
    }

    private String reduced(String value) {
        return options.optionLetters() ? OptionLetter.reduced(value) : value;
    }

    /** The last resort. A box that is empty or cut off is the frame of an answer and not one itself. */
    private static Optional<String> wholeText(String raw) {
        String cleaned = AnswerCleaner.clean(raw);
        return cleaned.isEmpty() || BoxedRule.mentionsBox(cleaned) ? Optional.empty() : Optional.of(cleaned);
    }

    /**
     * The answer of the last {@code \boxed{…}}, {@code \fbox{…}} or {@code \boxed 4} that is closed and not empty, with those
     * beside it ({@link ExtractionOptions#boxes()}).
     *
     * @return an answer by {@link AnswerRule#BOXED} with a value, or nothing if there is no such box
     */
    public Optional<Answer> fromBoxed(String text) {
        return box(Objects.requireNonNull(text, "text")).map(found -> answer(found, AnswerRule.BOXED));
    }

    /**
     * The answer of a text without answer element, by the first rule that finds one: {@link AnswerRule#BOXED},
     * {@link AnswerRule#PHRASE}, {@link AnswerRule#CHOICE}, {@link AnswerRule#LAST_MATH}, {@link AnswerRule#LAST_NUMBER}.
     *
     * @return an answer with a value and the rule that found it, or nothing if no rule did
     */
    public Optional<Answer> fromUntagged(String text) {
        Objects.requireNonNull(text, "text");
        if (!options.skipReasoning()) {
            return find(text, text);
        }
        return Reply.parts(text).stream()
                .flatMap(part -> find(Reply.beforeNextQuestion(part), part).stream())
                .findFirst();
    }

    private Optional<Answer> find(String beginning, String text) {
        Optional<Answer> found = said(beginning);
        if (found.isEmpty() && beginning.length() < text.length()) {
            found = said(text);
        }
        return found.isPresent() || !options.guesses() ? found : guessed(text);
    }

    private Optional<Answer> said(String text) {
        Optional<Finding> inBox = box(text);
        Optional<Finding> named = inBox.isEmpty() ? phrase.find(text) : correction(text, inBox.get());
        return named.map(found -> answer(found, AnswerRule.PHRASE))
                .or(() -> inBox.map(found -> answer(found, AnswerRule.BOXED)))
                .or(() -> options.optionLetters()
                        ? choice.find(text).map(found -> answer(found, AnswerRule.CHOICE))
                        : Optional.empty());
    }

    /** What a "final answer is" behind the box names, if it names anything but a box. */
    private Optional<Finding> correction(String text, Finding inBox) {
        return options.finalAnswerOverBox()
                ? phrase.findFinal(text, inBox.start() + inBox.raw().length())
                : Optional.empty();
    }

    private Optional<Answer> guessed(String text) {
        String body = Epilogue.without(text);
        return guess(body).or(() -> body.length() < text.length() ? guess(text) : Optional.empty());
    }

    private Optional<Answer> guess(String text) {
        for (ExtractionRule rule : guesses) {
            Optional<Finding> found = rule.find(text);
            if (found.isPresent()) {
                return found.map(it -> answer(it, rule.rule()));
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> box(String text) {
        return boxed.find(text).map(found -> found.withValue(reduced(found.value())));
    }

    private Optional<Finding> announced(String text) {
        return box(text).or(() -> phrase.find(text));
    }

    private static Answer answer(Finding found, AnswerRule rule) {
        return new Answer(found.raw(), found.value(), rule);
    }
}
