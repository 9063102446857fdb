package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Arithmetic on fractions that gives up (null) before a result gets large or costly, and pays for what it does. */
final class ExactArithmetic {

    /** Of a numerator or denominator. */
    static final long MOST_BITS = 1L << 18;

    /** Above that, on both sides, a greatest common divisor costs too much (it is quadratic, bit by bit). */
    private static final int MOST_BITS_OF_GCD = 1 << 12;

    /** Of a sum of fractions: with every term its denominator grows. */
    private static final int MOST_BITS_OF_FRACTIONS = 1 << 13;

    private static final int MOST_FACTORIAL = 20_000;

    private final Budget budget;

    ExactArithmetic(Budget budget) {
        this.budget = budget;
    }

    /** Takes so many operations off. */
    void spend(long operations) {
        budget.spend(operations);
    }

    @Nullable
    Rational add(Rational a, Rational b) {
        if (bits(a) + bits(b) > MOST_BITS) {
            return null;
        }
        if (a.isInteger() && b.isInteger()) {
            budget.spend(10 + words(a.numerator()));
            return new Rational(a.numerator().add(b.numerator()), BigInteger.ONE);
        }
        if (bits(a) + bits(b) > MOST_BITS_OF_FRACTIONS) {
            return null;
        }
        BigInteger shared = gcd(a.denominator(), b.denominator());
        return shared == null ? null : add(a, b, shared);
    }

    /** Knuth, The Art of Computer Programming, volume 2, 4.5.1: the divisors stay small. */
    private @Nullable Rational add(Rational a, Rational b, BigInteger shared) {
        BigInteger left = a.denominator().divide(shared);
        BigInteger sum = times(a.numerator(), b.denominator().divide(shared)).add(times(b.numerator(), left));
        BigInteger more = gcd(sum, shared);
        return more == null
                ? null
                : new Rational(sum.divide(more), times(left, b.denominator().divide(more)));
    }

    @Nullable
    Rational multiply(Rational a, Rational b) {
        if (bits(a) + bits(b) > MOST_BITS) {
            return null;
        }
        BigInteger first = gcd(a.numerator(), b.denominator());
        BigInteger second = gcd(b.numerator(), a.denominator());
        if (first == null || second == null) {
            return null;
        }
        return new Rational(
                times(a.numerator().divide(first), b.numerator().divide(second)),
                times(a.denominator().divide(second), b.denominator().divide(first)));
    }

    /** The exponent may be negative; {@code base} is not 0 then. */
    @Nullable
    Rational power(Rational base, BigInteger exponent) {
        if (exponent.signum() < 0) {
            return power(reciprocal(base), exponent.negate());
        }
        if (exponent.signum() == 0) {
            return Rational.ONE;
        }
        if (isSmallest(base)) {
            return exponent.testBit(0) ? base : Rational.of(Math.abs(base.signum()));
        }
        if (exponent.bitLength() > 31 || exponent.longValue() * largest(base) > MOST_BITS) {
            return null;
        }
        int n = exponent.intValueExact();
        long size = 1 + exponent.longValue() * largest(base) / 64;
        budget.spend(size * size + 20);
        return new Rational(base.numerator().pow(n), base.denominator().pow(n));
    }

    /** The real root if it is a fraction; for an even index of what is not negative. */
    @Nullable
    Rational root(Rational radicand, int index) {
        if (bits(radicand) > MOST_BITS_OF_GCD) {
            return null;
        }
        if (radicand.signum() < 0) {
            Rational positive = index % 2 == 0 ? null : root(radicand.negate(), index);
            return positive == null ? null : positive.negate();
        }
        BigInteger numerator = root(radicand.numerator(), index);
        BigInteger denominator = numerator == null ? null : root(radicand.denominator(), index);
        return denominator == null || numerator == null ? null : new Rational(numerator, denominator);
    }

    private @Nullable BigInteger root(BigInteger radicand, int index) {
        if (radicand.bitLength() <= 1) {
            return radicand;
        }
        if (index >= radicand.bitLength()) {
            return null;
        }
        long size = words(radicand);
        budget.spend(300 + 8 * size * size);
        BigInteger root = floorRoot(radicand, index);
        return root.pow(index).equals(radicand) ? root : null;
    }

    /** Newton's iteration from above. */
    private static BigInteger floorRoot(BigInteger radicand, int index) {
        if (index == 2) {
            return radicand.sqrt();
        }
        BigInteger n = BigInteger.valueOf(index);
        BigInteger last = BigInteger.ONE.shiftLeft(radicand.bitLength() / index + 1);
        while (true) {
            BigInteger next = last.multiply(n.subtract(BigInteger.ONE))
                    .add(radicand.divide(last.pow(index - 1)))
                    .divide(n);
            if (next.compareTo(last) >= 0) {
                return last;
            }
            last = next;
        }
    }

    @Nullable
    Rational factorial(Rational n, int step) {
        if (!n.isInteger()
                || n.signum() < 0
                || n.numerator().bitLength() > 31
                || n.numerator().intValue() > MOST_FACTORIAL) {
            return null;
        }
        int top = n.numerator().intValue();
        return integer(descending(top, step, (top + step - 1) / step));
    }

    /** {@code from (from - step) (from - 2 step) …}, so many factors, halved so that the large ones meet large ones. */
    private BigInteger descending(int from, int step, int count) {
        if (count <= 8) {
            BigInteger product = BigInteger.ONE;
            for (int i = 0; i < count; i++) {
                product = product.multiply(BigInteger.valueOf(from - (long) step * i));
            }
            budget.spend(2L * count);
            return product;
        }
        int half = count / 2;
        return times(descending(from, step, half), descending(from - step * half, step, count - half));
    }

    @Nullable
    Rational binomial(Rational n, Rational k) {
        if (!n.isInteger() || !k.isInteger() || n.signum() < 0) {
            return null;
        }
        if (k.signum() < 0 || k.compareTo(n) > 0) {
            return Rational.ZERO;
        }
        BigInteger steps = k.numerator().min(n.numerator().subtract(k.numerator()));
        if (steps.bitLength() > 14 || steps.longValue() * n.numerator().bitLength() > 4 * MOST_BITS) {
            return null;
        }
        return integer(binomial(n.numerator(), steps.intValue()));
    }

    private BigInteger binomial(BigInteger n, int steps) {
        BigInteger result = BigInteger.ONE;
        for (int i = 0; i < steps; i++) {
            budget.spend(4 + result.bitLength() / 16);
            result = result.multiply(n.subtract(BigInteger.valueOf(i))).divide(BigInteger.valueOf(i + 1L));
        }
        return result;
    }

    @Nullable
    BigInteger gcd(BigInteger a, BigInteger b) {
        if (a.equals(BigInteger.ONE) || b.equals(BigInteger.ONE)) {
            return BigInteger.ONE;
        }
        int smaller = Math.min(a.bitLength(), b.bitLength());
        if (smaller > MOST_BITS_OF_GCD) {
            return null;
        }
        budget.spend(50 + words(a) + words(b) + (long) smaller * smaller / 32);
        return a.gcd(b);
    }

    private BigInteger times(BigInteger a, BigInteger b) {
        budget.spend(20 + words(a) * words(b));
        return a.multiply(b);
    }

    static Rational reciprocal(Rational value) {
        return value.signum() < 0
                ? new Rational(value.denominator().negate(), value.numerator().negate())
                : new Rational(value.denominator(), value.numerator());
    }

    static Rational integer(BigInteger value) {
        return new Rational(value, BigInteger.ONE);
    }

    static Rational floor(Rational value) {
        BigInteger[] parts = value.numerator().divideAndRemainder(value.denominator());
        return integer(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    /** -1, 0 or 1. */
    private static boolean isSmallest(Rational value) {
        return value.isInteger() && value.numerator().abs().bitLength() <= 1;
    }

    static long bits(Rational value) {
        return (long) value.numerator().bitLength() + value.denominator().bitLength();
    }

    private static long largest(Rational value) {
        return Math.max(value.numerator().bitLength(), value.denominator().bitLength());
    }

    private static long words(BigInteger value) {
        return 1L + value.bitLength() / Long.SIZE;
    }
}
