package io.github.supercorrect.grading;

import java.math.BigInteger;
import java.util.Objects;

/**
 * An exact number, as a fraction in lowest terms.
 *
 * @param denominator positive; 1 for an integer
 */
public record Fraction(BigInteger numerator, BigInteger denominator) {

    /**
     * The fraction of these two.
     *
     * @throws IllegalArgumentException if they are not in lowest terms or the denominator is not positive
     */
    public Fraction {
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(denominator, "denominator");
        if (denominator.signum() <= 0 || !numerator.gcd(denominator).equals(BigInteger.ONE)) {
            throw new IllegalArgumentException(
                    "numerator and denominator must be in lowest terms, the denominator positive");
        }
    }

    /** Whether it is an integer. */
    public boolean isInteger() {
        return denominator.equals(BigInteger.ONE);
    }

    /** {@code 7} or {@code 7/2}. */
    @Override
    public String toString() {
        return isInteger() ? numerator.toString() : numerator + "/" + denominator;
    }
}
