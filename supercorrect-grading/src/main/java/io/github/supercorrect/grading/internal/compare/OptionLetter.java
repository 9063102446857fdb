package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.policy.Policy;
import io.github.supercorrect.grading.verdict.Tier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The letter of an option: {@code (C)}, {@code C.}, {@code C. with its text}, {@code option C}, {@code C}.
 *
 * @param letter a capital
 * @param marked whether it can be nothing but an option: in brackets, before a full stop, or called one
 * @param rest the text of the option, empty if there is none
 */
record OptionLetter(char letter, boolean marked, String rest) {

    private static final List<String> WORDS = List.of("option", "choice");

    /** The whole answer must be one, so the {@code D} of {@code D = (0,1)} is none. */
    static @Nullable OptionLetter of(String plain) {
        if (plain.length() > 2000 || plain.isEmpty()) {
            return null;
        }
        int at = afterWord(plain);
        boolean called = at > 0;
        boolean square = at < plain.length() && plain.charAt(at) == '[';
        boolean bracket = square || (at < plain.length() && plain.charAt(at) == '(');
        at = skipBlanks(plain, bracket ? at + 1 : at);
        if (at == plain.length() || !isLetter(plain.charAt(at))) {
            return null;
        }
        char letter = plain.charAt(at++);
        at = bracket ? skipBlanks(plain, at) : at;
        boolean closed = at < plain.length() && plain.charAt(at) == (square ? ']' : ')');
        if (bracket && !closed) {
            return null;
        }
        return withRest(plain, closed ? at + 1 : at, letter, called || closed, bracket);
    }

    private static @Nullable OptionLetter withRest(
            String plain, int from, char letter, boolean marked, boolean bracket) {
        boolean stop = from < plain.length() && ".:".indexOf(plain.charAt(from)) >= 0;
        int textStart = stop ? from + 1 : from;
        String rest = plain.substring(textStart).strip();
        char capital = Character.toUpperCase(letter);
        if (rest.isEmpty()) {
            return new OptionLetter(capital, marked || stop, "");
        }
        if (isConjunction(rest)) {
            return null;
        }
        boolean apart = textStart < plain.length() && plain.charAt(textStart) == ' ';
        if (marked || (stop && apart)) {
            boolean readable = stop || (apart ? startsText(rest) : startsWord(rest));
            return readable ? new OptionLetter(capital, true, rest) : null;
        }
        return apart && !bracket && Character.isUpperCase(letter) && startsWord(rest)
                ? new OptionLetter(capital, false, rest)
                : null;
    }

    /** {@code (A) and (B)} are two options. */
    private static boolean isConjunction(String rest) {
        String start = Phrases.lower(rest.substring(0, Math.min(rest.length(), 4)));
        return start.startsWith("&")
                || start.startsWith(",")
                || start.startsWith("and ")
                || start.equals("and")
                || start.startsWith("or ");
    }

    /** No operator: {@code (a) + 1} is a sum. */
    private static boolean startsText(String rest) {
        return Character.isLetterOrDigit(rest.charAt(0))
                || (rest.charAt(0) == '\\'
                        && !rest.startsWith("\\times")
                        && !rest.startsWith("\\cdot")
                        && !rest.startsWith("\\pm")
                        && !rest.startsWith("\\in"));
    }

    private static boolean startsWord(String rest) {
        int letters = 0;
        while (letters < rest.length() && Character.isLetter(rest.charAt(letters))) {
            letters++;
        }
        return letters >= 3;
    }

    private static int afterWord(String plain) {
        for (String word : WORDS) {
            if (plain.regionMatches(true, 0, word, 0, word.length())
                    && plain.length() > word.length()
                    && !Character.isLetter(plain.charAt(word.length()))) {
                return skipBlanks(plain, word.length());
            }
        }
        return 0;
    }

    private static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether it is sure to be an option and its text is the same with and without LaTeX. */
    boolean hasPlainText() {
        return marked && !rest.isEmpty() && rest.chars().noneMatch(c -> "\\^_{}()=".indexOf(c) >= 0);
    }

    /** Empty if the two do not settle it. */
    static Optional<Result> compare(@Nullable OptionLetter prediction, @Nullable OptionLetter gold) {
        if (prediction == null || gold == null) {
            return Optional.empty();
        }
        boolean bare = !prediction.marked && !gold.marked;
        if (bare && prediction.rest.isEmpty() == gold.rest.isEmpty()) {
            return Optional.empty();
        }
        if (prediction.letter != gold.letter) {
            return Optional.of(Result.different(Tier.STRING, "not equal: the letters of the options differ"));
        }
        boolean sameRest = prediction.rest.isEmpty()
                || gold.rest.isEmpty()
                || Phrases.bare(prediction.rest).equals(Phrases.bare(gold.rest));
        return sameRest
                ? Optional.of(
                        Result.equal(Tier.STRING, "equal: the same option").by(Policy.OPTION_LETTERS))
                : Optional.empty();
    }
}
