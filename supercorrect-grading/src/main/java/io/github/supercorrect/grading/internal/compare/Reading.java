package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.fold.AnswerText;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Relation;
import io.github.supercorrect.grading.math.MathParser;
import io.github.supercorrect.grading.math.MathSyntaxException;
import io.github.supercorrect.grading.math.Relator;
import org.jspecify.annotations.Nullable;

/** An answer as it is compared: its text in one spelling, and what it says. Immutable. */
public final class Reading {

    private final String key;
    private final boolean approximate;
    private final char currency;
    private final int nesting;
    private final @Nullable OptionLetter option;
    private final @Nullable CalendarDay day;
    private final @Nullable Reading optionText;
    private final @Nullable Clock clock;
    private final @Nullable Expression tree;
    private final Form form;
    private final @Nullable String limit;
    private final @Nullable Reading withDecimalComma;
    private final @Nullable Reading scientific;

    private Reading(AnswerText text, boolean alternatives) {
        this.key = text.key();
        String plain = PlainText.of(text.latex());
        this.option = OptionLetter.of(plain);
        this.clock = Clock.of(plain);
        this.day = CalendarDay.of(plain);
        this.currency = text.currency();
        this.nesting = nesting(text.latex());
        this.optionText = alternatives && option != null && option.hasPlainText()
                ? new Reading(AnswerText.of(option.rest()), false)
                : null;
        Expression read = null;
        String exceeded = null;
        try {
            read = MathParser.parse(text.latex());
        } catch (MathSyntaxException e) {
            exceeded = e.isLimit() ? e.getMessage() : null;
        }
        this.limit = exceeded;
        this.tree = read;
        this.form = read == null ? new Form.Words(plain) : FormReader.read(read);
        this.approximate = text.approximate() || (read != null && Tree.any(read, Reading::isApproximation));
        this.withDecimalComma = alternatives && Separators.hasDecimalComma(key)
                ? new Reading(AnswerText.of(key.replace(',', '.')), false)
                : null;
        String power = alternatives ? ExponentNotation.spelledOut(text.latex()) : null;
        this.scientific = power == null ? null : new Reading(AnswerText.of(power), false);
    }

    /** Reads an answer; takes time and memory in proportion to its length. */
    public static Reading of(String answer) {
        return new Reading(AnswerText.of(answer), true);
    }

    private static int nesting(String latex) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < latex.length(); i++) {
            switch (latex.charAt(i)) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth--;
                default -> {}
            }
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static boolean isApproximation(Expression e) {
        return e instanceof Relation r && r.relators().contains(Relator.APPROXIMATELY);
    }

    /** The text without what only concerns type-setting: readings with equal keys are of the same answer. */
    public String key() {
        return key;
    }

    boolean isApproximate() {
        return approximate;
    }

    @Nullable
    OptionLetter option() {
        return option;
    }

    @Nullable
    Clock clock() {
        return clock;
    }

    @Nullable
    CalendarDay day() {
        return day;
    }

    /** How many brackets are open at once where the most are. */
    int nesting() {
        return nesting;
    }

    /** The sign of its currency, 0 if it has none. */
    char currency() {
        return currency;
    }

    /** What the option with its letter says, where that can be read apart from the letter. */
    @Nullable
    Reading optionText() {
        return optionText;
    }

    /** What the parser read; {@code null} if the text is no mathematics. */
    @Nullable
    Expression tree() {
        return tree;
    }

    Form form() {
        return form;
    }

    /** The limit that kept the text from being read. */
    @Nullable
    String limit() {
        return limit;
    }

    @Nullable
    Reading withDecimalComma() {
        return withDecimalComma;
    }

    /** {@code 5e-4} as 0.0005. */
    @Nullable
    Reading scientific() {
        return scientific;
    }
}
