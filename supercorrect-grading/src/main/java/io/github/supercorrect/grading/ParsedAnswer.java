package io.github.supercorrect.grading;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.internal.compare.AnswerValue;
import io.github.supercorrect.grading.internal.compare.Reading;
import io.github.supercorrect.grading.math.RationalNumber;
import io.github.supercorrect.grading.policy.GradingPolicy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer that has been read once and can be compared many times, with any policy, by any number of threads. Immutable. Made by
 * {@link AnswerGrader#parse(String)}.
 */
public final class ParsedAnswer {

    private static final int MAXIMUM_DIGITS = 1000;

    private final String text;

    /** Read when first needed, so that a text beyond a policy's limit never is; reading it twice gives the same. */
    private volatile @Nullable Reading reading;

    ParsedAnswer(String text) {
        this.text = text;
    }

    /** The answer as it was given. */
    public String text() {
        return text;
    }

    /** The exact number that the answer is, without unit, percent sign or base: {@code 3\frac12} is 7/2. Empty if it is none. */
    public Optional<RationalNumber> rational() {
        return isReadable()
                ? value().exact(reading()).map(exact -> new RationalNumber(exact.numerator(), exact.denominator()))
                : Optional.empty();
    }

    /** The integer that the answer is, likewise. Empty if it is none. */
    public Optional<BigInteger> integer() {
        return rational().flatMap(RationalNumber::toInteger);
    }

    /**
     * The real number that the answer is, likewise, such as that of {@code \sqrt2}. Empty if it is none.
     *
     * @param digits how many significant digits it is rounded to, 1 to 1000
     * @throws IllegalArgumentException if {@code digits} is outside its limits
     */
    public Optional<BigDecimal> decimal(int digits) {
        if (digits < 1 || digits > MAXIMUM_DIGITS) {
            throw new IllegalArgumentException("digits must be from 1 to " + MAXIMUM_DIGITS + ", not " + digits);
        }
        return isReadable() ? value().decimal(reading(), digits) : Optional.empty();
    }

    /**
     * The answer in one spelling, as LaTeX without delimiters: numbers as integers or fractions in lowest terms, all else as it was
     * written, in one notation. A text that is no mathematics, or is beyond the standard limits, stays as it is.
     */
    public String latex() {
        return isReadable() ? value().latex(reading()).orElse(text) : text;
    }

    private boolean isReadable() {
        return text.length() <= GradingPolicy.standard().maximumCharacters();
    }

    private static AnswerValue value() {
        return new AnswerValue(new Budget(GradingPolicy.standard().maximumOperations()));
    }

    Reading reading() {
        Reading read = reading;
        if (read == null) {
            read = Reading.of(text);
            reading = read;
        }
        return read;
    }
}
