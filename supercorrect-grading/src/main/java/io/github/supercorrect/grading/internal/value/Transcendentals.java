package io.github.supercorrect.grading.internal.value;

import java.math.BigInteger;

/** π and ln 2 times powers of two, kept for the next one who asks. */
final class Transcendentals {

    private static final int STEP = 512;
    private static final int GUARD = 32;
    private static final int FIRST_BITS = 1024;

    private record Digits(int bits, BigInteger pi, BigInteger ln2) {}

    private static volatile Digits known = digits(FIRST_BITS);

    private Transcendentals() {}

    static BigInteger pi(int bits) {
        Digits digits = atLeast(bits);
        return digits.pi.shiftRight(digits.bits - bits);
    }

    static BigInteger ln2(int bits) {
        Digits digits = atLeast(bits);
        return digits.ln2.shiftRight(digits.bits - bits);
    }

    private static Digits atLeast(int bits) {
        Digits digits = known;
        if (digits.bits < bits) {
            digits = digits(bits - bits % STEP + STEP);
            known = digits;
        }
        return digits;
    }

    /** Machin's formulas. */
    private static Digits digits(int bits) {
        int working = bits + GUARD;
        BigInteger pi =
                arc(5, working, -1).shiftLeft(4).subtract(arc(239, working, -1).shiftLeft(2));
        BigInteger ln2 = arc(26, working, 1)
                .multiply(BigInteger.valueOf(18))
                .subtract(arc(4801, working, 1).shiftLeft(1))
                .add(arc(8749, working, 1).shiftLeft(3));
        return new Digits(bits, pi.shiftRight(GUARD), ln2.shiftRight(GUARD));
    }

    /** The arc tangent of 1/n, or for a positive sign the hyperbolic one. */
    private static BigInteger arc(long n, int bits, int sign) {
        BigInteger square = BigInteger.valueOf(n * n * sign);
        BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(n));
        BigInteger sum = power;
        for (int i = 3; power.signum() != 0; i += 2) {
            power = power.divide(square);
            sum = sum.add(power.divide(BigInteger.valueOf(i)));
        }
        return sum;
    }
}
