package io.github.supercorrect.grading.policy;

/**
 * A convention, beyond plain mathematics, that made two answers equal. Each is an option of {@link GradingPolicy}. Later versions
 * may add constants.
 */
public enum Policy {
    /** A decimal number stands for the exact one that it is correctly rounded from. */
    ROUNDING,
    /** {@code x%} stands for {@code x} or {@code x/100}. */
    PERCENT,
    /** A unit, currency, degree mark or remark behind a number was left out of account. */
    UNITS,
    /** Lists and sets were compared in any order, or without counting repetitions. */
    UNORDERED,
    /** An interval was taken for a pair, a list for a tuple, or open ends for closed ones. */
    BRACKETS,
    /** {@code x = 5} stands for {@code 5}. */
    NAMES,
    /** An inequality stands for its interval. */
    RANGES,
    /** The same words in other letter case, punctuation or spacing. */
    TEXT,
    /** {@code (C)}, {@code C} and {@code C. with its text} are one option. */
    OPTION_LETTERS,
    /** Digits without a base stand for digits with one. */
    BASE,
    /** {@code 1,22} was read as {@code 1.22}. */
    DECIMAL_COMMA,
    /** {@code 1 000} was read as {@code 1000}. */
    THOUSANDS_SPACE,
    /** What follows {@code ≈} was left out of account, or {@code x ≈ 5} taken for {@code x = 5}. */
    APPROXIMATE_TAIL
}
