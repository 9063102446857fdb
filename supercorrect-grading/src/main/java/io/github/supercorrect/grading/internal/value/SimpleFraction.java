package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The fraction with small numerator and denominator that has a given residue. */
final class SimpleFraction {

    /** Numerator and denominator below the root of half of any {@link PrimeField}, so there is one fraction at most. */
    private static final long MOST = 1L << 29;

    private SimpleFraction() {}

    /**
     * The fraction that a term without irregular parts is for all values of its variables, found as {@link Residues} finds that terms are
     * equal; null if it is none, or not a small one.
     */
    static @Nullable Rational of(Term term, Budget budget) {
        Residues residues = new Residues(budget);
        Rational common = null;
        for (PrimeField field : PrimeField.ALL) {
            Residue residue = residues.residue(term, field, 0);
            Rational next =
                    residue == null || residue.imaginary() != 0 ? null : of(field.plain(residue.real()), field.prime());
            if (next == null || (common != null && !common.equals(next))) {
                return null;
            }
            common = next;
        }
        return common;
    }

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
