package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.internal.steps.Token.Kind;
import io.github.supercorrect.grading.math.Expression;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of runs of arithmetic what sides they are, by the words around them. */
final class ProseSides {

    private static final int MOST_WORDS_BEHIND = 4;
    private static final int MOST_WORDS_BEFORE = 3;

    private final String text;
    private final List<Token> tokens;

    ProseSides(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** The first side of a chain. */
    Side first(ProseRun run) {
        boolean unreadable = isPartOfMore(run.from()) || isNamed(run.from());
        return side(run, unreadable, run.words(), null, isLabel(run));
    }

    /** A side behind a relator, which may be "is". */
    Side later(ProseRun run, boolean copula) {
        Set<String> words = new HashSet<>(run.words());
        for (int i = run.end(); i < run.end() + MOST_WORDS_BEHIND && is(i, Kind.WORD); i++) {
            words.add(tokens.get(i).text());
        }
        boolean compared = copula && (run.isCompound() || words.stream().anyMatch(ProseWords.COMPARISONS::contains));
        return side(run, compared, words, rest(run), false);
    }

    private Side side(ProseRun run, boolean unreadable, Set<String> words, @Nullable Expression rest, boolean label) {
        Expression value = unreadable || run.isUnreadable() ? null : Arithmetic.parse(run.written());
        int end = tokens.get(run.last() - 1).end();
        return new Side(text.substring(tokens.get(run.from()).start(), end), value, rest, words, label);
    }

    private boolean is(int i, Kind kind) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(kind);
    }

    private boolean isOneOf(int i, Set<String> words) {
        return i >= 0 && i < tokens.size() && words.contains(tokens.get(i).text());
    }

    /** Whether a side may be only the name of what is calculated: {@code cost of 5 apples}, {@code 2/5 of them}. */
    private boolean isLabel(ProseRun run) {
        boolean words = is(run.from() - 1, Kind.WORD);
        if (isOneOf(run.end(), ProseWords.COPULA) && words && !isOneOf(run.from() - 1, ProseWords.OPENINGS)) {
            return true;
        }
        words |= !run.words().isEmpty();
        return (!run.isCompound() && words) || (isProperFraction(run) && (words || is(run.end() + 2, Kind.WORD)));
    }

    private boolean isProperFraction(ProseRun run) {
        int at = run.from();
        if (run.last() - at != 3 || !isOneOf(at + 1, Set.of("/"))) {
            return false;
        }
        String above = tokens.get(at).text();
        String below = tokens.get(at + 2).text();
        return above.length() < below.length() || (above.length() == below.length() && above.compareTo(below) < 0);
    }

    /** Whether something that was not read stands before, with or without an operation: {@code cost + 5}, {@code 1/2 (68)}. */
    private boolean isPartOfMore(int start) {
        int before = start - 1;
        while (before >= start - MOST_WORDS_BEFORE && is(before, Kind.WORD)) {
            before--;
        }
        if (isOperation(before, start) || (isOneOf(start - 1, ProseWords.LINKS) && is(before, Kind.NUMBER))) {
            return true;
        } else if (is(start - 1, Kind.WORD)) {
            return is(start, Kind.OPERATOR);
        }
        return is(start - 1, Kind.NUMBER)
                || is(start - 1, Kind.POSTFIX)
                || is(start - 1, Kind.CLOSE)
                || is(start - 1, Kind.VARIABLE)
                || is(start - 1, Kind.OTHER);
    }

    /** Whether an operator, and no hyphen of a word, stands before the words in front of a side. */
    private boolean isOperation(int operator, int start) {
        boolean hyphen =
                operator > 0 && operator < start - 1 && tokens.get(operator - 1).touches(tokens.get(operator));
        return is(operator, Kind.OPERATOR) && !hyphen;
    }

    /** {@code Step 1 - 5+3}: the first number belongs to the word before. */
    private boolean isNamed(int start) {
        return isOneOf(start - 1, ProseWords.LABELS) && is(start + 1, Kind.OPERATOR);
    }

    /** The number of {@code rest 1}, {@code remainder 1}, {@code with a remainder of 1} behind a side. */
    private @Nullable Expression rest(ProseRun run) {
        int at = run.last();
        while (at < run.last() + 3 && is(at, Kind.WORD) && !isOneOf(at, ProseWords.RESTS)) {
            at++;
        }
        int number = isOneOf(at + 1, Set.of("of")) ? at + 2 : at + 1;
        boolean rest = isOneOf(at, ProseWords.RESTS) && is(number, Kind.NUMBER);
        return rest ? Arithmetic.parse(tokens.get(number).text()) : null;
    }
}
