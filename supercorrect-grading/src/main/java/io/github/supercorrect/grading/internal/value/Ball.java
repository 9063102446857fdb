package io.github.supercorrect.grading.internal.value;

import java.math.BigInteger;

/**
 * A real number known up to an error: {@code mantissa * 2^exponent}, off by at most {@code 2^error}.
 *
 * @param error negative infinity if there is none
 */
record Ball(BigInteger mantissa, long exponent, double error) {

    static final double EXACT = Double.NEGATIVE_INFINITY;
    static final Ball ZERO = new Ball(BigInteger.ZERO, 0, EXACT);

    static Ball exact(BigInteger value) {
        return new Ball(value, 0, EXACT);
    }

    boolean isExact() {
        return error == EXACT;
    }

    boolean isZero() {
        return mantissa.signum() == 0 && isExact();
    }

    /** An upper bound of the binary logarithm of the absolute value in the middle. */
    double magnitude() {
        return mantissa.signum() == 0
                ? EXACT
                : exponent + (double) mantissa.abs().bitLength();
    }

    /** An upper bound of the binary logarithm of the absolute value, wherever in the ball. */
    double reach() {
        return sum(magnitude(), error);
    }

    /** The binary logarithm of the absolute value in the middle. */
    double logarithm() {
        if (mantissa.signum() == 0) {
            return EXACT;
        }
        BigInteger size = mantissa.abs();
        int shift = Math.max(0, size.bitLength() - 62);
        return exponent + shift + Math.log(size.shiftRight(shift).doubleValue()) / Math.log(2);
    }

    boolean mayBeZero() {
        return mantissa.signum() == 0 || error >= logarithm() - 1e-6;
    }

    /** A lower bound of the binary logarithm of the absolute value; only where it cannot be 0. */
    double least() {
        double gap = logarithm() - error;
        double shrink = gap > 40 ? 1e-9 : -Math.log1p(-Math.pow(2, -gap)) / Math.log(2) + 1e-9;
        return logarithm() - shrink;
    }

    /** An upper bound of the logarithm of the sum of what these are logarithms of. */
    static double sum(double a, double b) {
        double high = Math.max(a, b);
        double gap = high - Math.min(a, b);
        if (gap >= 50 || high == EXACT) {
            return high == EXACT ? EXACT : high + (gap == Double.POSITIVE_INFINITY ? 0 : 1e-12);
        }
        return high + (gap < 1 ? 1 : Math.scalb(1.4427, -(int) gap));
    }
}
