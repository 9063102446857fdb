package io.github.supercorrect.grading.internal;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Whole numbers in words. */
public final class NumberWords {

    private static final List<String> WORDS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private NumberWords() {}

    /** The number that a word names, whatever its case, up to twenty; empty for any other. */
    public static OptionalInt valueOf(String word) {
        int value = WORDS.indexOf(word.toLowerCase(Locale.ROOT));
        return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
