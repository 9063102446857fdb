package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.verdict.Tier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day of the year: {@code June 20}, {@code 20 June}, {@code Jan. 5th, 2024}.
 *
 * @param year 0 if none is named
 */
record CalendarDay(int month, int day, int year) {

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final int LONGEST = 30;
    private static final int SHORTEST_MONTH = 3;

    static @Nullable CalendarDay of(String plain) {
        if (plain.length() > LONGEST || plain.isEmpty()) {
            return null;
        }
        int month = 0;
        int day = 0;
        int year = 0;
        for (String word : Phrases.lower(plain).split("[ ,.]+", -1)) {
            int number = number(word);
            if (month(word) > 0 && month == 0) {
                month = month(word);
            } else if (number > 0 && number <= 31 && day == 0) {
                day = number;
            } else if (number >= 1000 && number <= 9999 && year == 0) {
                year = number;
            } else if (!word.isEmpty()) {
                return null;
            }
        }
        return month > 0 && day > 0 ? new CalendarDay(month, day, year) : null;
    }

    private static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (word.length() >= SHORTEST_MONTH && MONTHS.get(i).startsWith(word)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int number(String word) {
        int end = 0;
        while (end < word.length() && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
            end++;
        }
        String suffix = word.substring(end);
        boolean ordinal = suffix.isEmpty() || List.of("st", "nd", "rd", "th").contains(suffix);
        return end > 0 && end <= 4 && ordinal ? Integer.parseInt(word.substring(0, end)) : 0;
    }

    /** Empty unless both are days. */
    static Optional<Result> compare(@Nullable CalendarDay prediction, @Nullable CalendarDay gold) {
        if (prediction == null || gold == null) {
            return Optional.empty();
        }
        boolean sameYear = prediction.year == gold.year || prediction.year == 0 || gold.year == 0;
        return Optional.of(
                sameYear && prediction.month == gold.month && prediction.day == gold.day
                        ? Result.equal(Tier.STRING, "equal: the same day")
                        : Result.different(Tier.STRING, "not equal: the days differ"));
    }
}
