package io.github.supercorrect.grading.internal.value;

import java.math.BigInteger;

/**
 * Numbers modulo a prime of 61 bits, in Montgomery's form (times 2^64). 61 bits are what leaves a sum of two below 2^63.
 *
 * <p>The primes were drawn by chance among those of two properties, so that nobody writes a formula that happens to be 0 modulo one of them.
 * They are 3 modulo 4, so that -1 has no root and i extends the field; and a prime less 1 has no divisor 3, 5, 7, 11 or 13, so that each
 * number has exactly one such root. A difference of degree d that is not 0 is 0 at a random point with a chance of at most d/2^60; with the
 * three of them, at three points, that is below 10^-45 for a degree of 1,000.
 */
final class PrimeField {

    static final PrimeField[] ALL = {
        new PrimeField(1358943316236011399L), new PrimeField(1338185297518124519L), new PrimeField(1394259418711238819L)
    };

    private final long prime;
    /** Its inverse modulo 2^64. */
    private final long inverse;
    /** 2^128, which brings a number into the form. */
    private final long entrance;

    private final long one;
    private final BigInteger bigPrime;

    private PrimeField(long prime) {
        this.prime = prime;
        this.bigPrime = BigInteger.valueOf(prime);
        long guess = prime;
        for (int i = 0; i < 6; i++) {
            guess *= 2 - prime * guess;
        }
        this.inverse = guess;
        this.entrance = BigInteger.ONE.shiftLeft(128).mod(bigPrime).longValue();
        this.one = BigInteger.ONE.shiftLeft(64).mod(bigPrime).longValue();
    }

    long one() {
        return one;
    }

    long prime() {
        return prime;
    }

    /** A number from 0 on. */
    long of(long value) {
        return multiply(value % prime, entrance);
    }

    long of(BigInteger value) {
        return value.bitLength() < 60
                ? of(value.signum() < 0 ? value.longValue() + prime : value.longValue())
                : multiply(value.mod(bigPrime).longValue(), entrance);
    }

    /** The number from 0 to below the prime. */
    long plain(long value) {
        return multiply(value, 1);
    }

    long add(long a, long b) {
        long sum = a + b - prime;
        return sum + (prime & (sum >> 63));
    }

    long subtract(long a, long b) {
        long difference = a - b;
        return difference + (prime & (difference >> 63));
    }

    long negate(long a) {
        return a == 0 ? 0 : prime - a;
    }

    long multiply(long a, long b) {
        long quotient = a * b * inverse;
        long high = Math.multiplyHigh(quotient, prime) + (prime & (quotient >> 63));
        return subtract(Math.multiplyHigh(a, b), high);
    }

    /** The exponent is read as unsigned. */
    long power(long base, long exponent) {
        long result = one;
        long square = base;
        for (long rest = exponent; rest != 0; rest >>>= 1) {
            if ((rest & 1) != 0) {
                result = multiply(result, square);
            }
            square = multiply(square, square);
        }
        return result;
    }

    long inverse(long value) {
        return power(value, prime - 2);
    }

    /** The only root with such an odd index, which does not divide the prime less 1. */
    long oddRoot(long value, int index) {
        BigInteger order = bigPrime.subtract(BigInteger.ONE);
        return power(value, BigInteger.valueOf(index).modInverse(order).longValue());
    }

    /** A root of the number, or of its opposite if it has none itself. */
    long rootOrRootOfOpposite(long value) {
        return power(value, (prime + 1) >>> 2);
    }
}
