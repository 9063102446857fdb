package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.internal.compare.Tree;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Quantity;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the sides of the chains of one piece of mathematics. */
final class LatexSides {

    /** Operations of somebody's own, which the parser would take for products. */
    private static final String OPERATION =
            "\\\\(?:star|ast|circ|bullet|diamond|odot|oplus|otimes|ominus|Box|square|triangle|spadesuit|heartsuit|clubsuit)(?![a-zA-Z])|[@#]";

    /** What LaTeX sets otherwise than it may be meant ({@code 2^10}, {@code 6/2(3)}), and boxes that are no results. */
    private static final Pattern UNCLEAR = Pattern.compile(
            OPERATION + "|\\^\\d\\d|\\d/\\d+(?:\\.\\d+)?\\s*(?:\\(|\\\\left|\\\\sqrt)|\\\\boxed.*\\\\boxed",
            Pattern.DOTALL);

    /** {@code 3.5(72)}, which the parser would take for a repeating decimal. */
    private static final Pattern DECIMAL_TIMES = Pattern.compile("(?<=\\.\\d{1,9})\\(");

    private static final Pattern WORDS_BEHIND = Pattern.compile("(?:\\$|\\\\[\\])])?\\s?(?:[a-zA-Z%]{1,24}[ ]?){1,4}");

    private static final String SPACES = ",;:! ";

    private final String text;
    private final StepText.Span span;

    LatexSides(String text, StepText.Span span) {
        this.text = text;
        this.span = span;
    }

    Side of(LatexChain chain, int index) {
        LatexChain.Part part = chain.sides().get(index);
        String written = withoutEnding(part.text());
        Expression value = value(written);
        Set<String> words = new HashSet<>();
        if (value != null) {
            addUnits(value, words);
        }
        if (written.contains("%")) {
            words.add("%");
        }
        if (index == chain.sides().size() - 1) {
            addWordsBehind(words);
        }
        boolean number = index == 0 && value != null && Senses.isNumber(value);
        return new Side(written, value, null, words, number && (chain.listed() || isPartOfMore(part.start())));
    }

    private static @Nullable Expression value(String written) {
        boolean clear = written.length() <= Arithmetic.LONGEST
                && !UNCLEAR.matcher(written.replace("^\\circ", "")).find();
        return clear ? Arithmetic.parse(DECIMAL_TIMES.matcher(written).replaceAll("\\\\cdot(")) : null;
    }

    /** Without punctuation and spaces at the end. */
    private static String withoutEnding(String written) {
        String side = written.strip();
        while (!side.isEmpty()) {
            int last = side.length() - 1;
            boolean space = last > 0 && side.charAt(last - 1) == '\\' && SPACES.indexOf(side.charAt(last)) >= 0;
            if ((!space && ".,;:~".indexOf(side.charAt(last)) < 0) || side.length() > Arithmetic.LONGEST) {
                return side;
            }
            side = side.substring(0, space ? last - 1 : last).strip();
        }
        return side;
    }

    /** Whether the prose before goes on in the mathematics: {@code $3$ times $5 = 15$}. */
    private boolean isPartOfMore(int start) {
        int i = span.start() - 1;
        while (i >= 0 && "$([\\ \n".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i >= 0
                && text.substring(span.start(), start).isBlank()
                && (Character.isDigit(text.charAt(i)) || "+-*/×÷)".indexOf(text.charAt(i)) >= 0 || isTimes(i));
    }

    /** Whether {@code times}, {@code x} or the point of {@code .$5$} ends at a place. */
    private boolean isTimes(int i) {
        boolean letter = text.charAt(i) == 'x' && i > 0 && text.charAt(i - 1) == ' ';
        boolean point = text.charAt(i) == '.' && i == span.start() - 2;
        return letter || point || text.startsWith("times", Math.max(0, i - 4));
    }

    private static void addUnits(Expression value, Set<String> words) {
        Tree.any(value, node -> {
            if (node instanceof Quantity quantity) {
                words.addAll(
                        Arrays.asList(quantity.unit().toLowerCase(Locale.ROOT).split("[^a-z$]+", -1)));
            }
            return false;
        });
    }

    private void addWordsBehind(Set<String> words) {
        Matcher matcher = WORDS_BEHIND.matcher(text).region(span.end(), text.length());
        if (matcher.lookingAt()) {
            words.addAll(Arrays.asList(matcher.group().toLowerCase(Locale.ROOT).split("[^a-z%]+", -1)));
        }
    }
}
