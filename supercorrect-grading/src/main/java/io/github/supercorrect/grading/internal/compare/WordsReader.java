package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.NumberWords;
import io.github.supercorrect.grading.internal.compare.Form.Listing;
import io.github.supercorrect.grading.internal.compare.Form.Ranges;
import io.github.supercorrect.grading.internal.compare.Form.Scalar;
import io.github.supercorrect.grading.internal.compare.Form.Words;
import io.github.supercorrect.grading.math.Expression.Bracketed;
import io.github.supercorrect.grading.math.Expression.Constant;
import io.github.supercorrect.grading.math.Expression.Negation;
import io.github.supercorrect.grading.math.Expression.Numeral;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Reads answers in words: numbers, the empty set, all real numbers, lists of names; anything else stays words. */
final class WordsReader {

    private static final int LONGEST_PHRASE = 60;

    private static final Set<String> NOTHING = Set.of(
            "no solution",
            "no solutions",
            "empty set",
            "the empty set",
            "there is no solution",
            "there are no solutions",
            "no solution exists",
            "no solutions exist");

    private static final Set<String> ALL_REALS = Set.of(
            "all real numbers",
            "all reals",
            "all real",
            "the set of all real numbers",
            "set of all real numbers",
            "the real numbers",
            "real numbers",
            "any real number",
            "reals",
            "all real values");

    private static final Set<String> PERCENT =
            Set.of("percent", "pct", "percentage", "per cent", "%", "\\%", "percents", "percentage points");

    static final Bracketed REALS = new Bracketed('(', List.of(new Negation(Constant.INFINITY), Constant.INFINITY), ')');

    private WordsReader() {}

    static boolean isPercent(String unit) {
        return PERCENT.contains(Phrases.lower(unit));
    }

    static Form read(String words) {
        if (words.length() > LONGEST_PHRASE) {
            return new Words(words);
        }
        String phrase = Phrases.lower(words);
        if (phrase.equals("dne")) {
            return new Words("does not exist");
        }
        OptionalInt number = NumberWords.valueOf(phrase);
        if (isDigits(phrase)) {
            return Scalar.of(new Numeral(phrase, ""));
        } else if (number.isPresent()) {
            return Scalar.of(new Numeral(String.valueOf(number.getAsInt()), ""));
        } else if (NOTHING.contains(phrase)) {
            return new Listing(List.of(), true);
        } else if (ALL_REALS.contains(phrase)) {
            return new Ranges(REALS);
        }
        return split(words);
    }

    private static boolean isDigits(String phrase) {
        return !phrase.isEmpty() && phrase.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Form split(String words) {
        String[] parts = words.replace(" and ", ",")
                .replace(" or ", ",")
                .replace(';', ',')
                .split(",", -1);
        List<Form> members = new ArrayList<>();
        for (String part : parts) {
            if (!part.isBlank()) {
                members.add(new Words(part.strip()));
            }
        }
        boolean short_ = parts.length > 1
                && members.stream()
                        .allMatch(m -> m instanceof Words w
                                && w.words().length() < 20
                                && w.words().chars().filter(c -> c == ' ').count() < 2);
        return short_ ? new Listing(members, false) : new Words(words);
    }
}
