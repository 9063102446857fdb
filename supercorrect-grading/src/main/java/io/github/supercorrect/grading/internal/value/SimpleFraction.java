package io.github.supercorrect.grading.internal.value;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The fraction with small numerator and denominator that has a given residue. */
final class SimpleFraction {

    /** Numerator and denominator below the root of half of any {@link PrimeField}, so there is one fraction at most. */
    private static final long MOST = 1L << 29;

    private SimpleFraction() {}

    /** Wang's rational reconstruction: Euclid's algorithm stopped half way; null if there is none. */
    static @Nullable Rational of(long residue, long prime) {
        long high = prime;
        long low = residue;
        long before = 0;
        long factor = 1;
        while (low >= MOST) {
            long quotient = high / low;
            long rest = high - quotient * low;
            long next = before - quotient * factor;
            high = low;
            low = rest;
            before = factor;
            factor = next;
        }
        return Math.abs(factor) >= MOST ? null : Rational.of(BigInteger.valueOf(low), BigInteger.valueOf(factor));
    }
}
