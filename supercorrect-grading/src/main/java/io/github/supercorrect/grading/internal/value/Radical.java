package io.github.supercorrect.grading.internal.value;

import java.math.BigInteger;
import java.util.List;

/**
 * The positive root of an integer above 1 without a factor that is a power of the index.
 *
 * @param primes its prime factors in order, or empty if they are not known
 */
record Radical(BigInteger radicand, int index, List<BigInteger> primes) {

    /** Whether residues can stand for it so that products of roots keep their signs. */
    boolean isRegular() {
        return index % 2 != 0 ? index <= 13 && index != 1 : index % 4 != 0 && index <= 26 && !primes.isEmpty();
    }
}
