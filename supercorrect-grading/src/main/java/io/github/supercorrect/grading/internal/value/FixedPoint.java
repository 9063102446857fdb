package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import java.math.BigInteger;

/**
 * The transcendental functions on integers times 2^-fraction. Arguments are reduced to small ones, for which Taylor's series are
 * short. The last {@link #GUARD} bits take up the rounding errors.
 */
final class FixedPoint {

    /** More than a few hundred roundings and a dozen doublings of their errors. */
    private static final int GUARD = 40;

    private static final int LARGEST_EXPONENT = 50;
    private static final double LARGEST_SHIFT = 1e6;

    private final int precision;
    private final int fraction;
    private final BigInteger one;
    private final Budget budget;

    FixedPoint(int precision, Budget budget) {
        this.precision = precision;
        this.fraction = precision + GUARD;
        this.one = BigInteger.ONE.shiftLeft(fraction);
        this.budget = budget;
    }

    private void spend(int multiple) {
        long words = 2L + fraction / Long.SIZE;
        budget.spend(multiple * (40 + words * words));
    }

    /** The value as a ball, scaled by a power of two. */
    Ball ball(BigInteger value, long scale) {
        return ball(value, scale, Ball.EXACT);
    }

    private Ball ball(BigInteger value, long scale, double error) {
        double own = scale - precision;
        return new Ball(value.shiftRight(GUARD / 2), scale - fraction + GUARD / 2, Ball.sum(own, error));
    }

    private static BigInteger of(Ball a, int bits) {
        long shift = a.exponent() + bits;
        if (shift < -Integer.MAX_VALUE) {
            return BigInteger.ZERO;
        }
        return a.mantissa().shiftLeft((int) shift);
    }

    private BigInteger of(double value) {
        long bits = (long) Math.scalb(value, 60);
        return BigInteger.valueOf(bits).shiftLeft(fraction - 60);
    }

    private BigInteger times(BigInteger a, BigInteger b) {
        return a.multiply(b).shiftRight(fraction);
    }

    BigInteger pi() {
        return Transcendentals.pi(fraction);
    }

    // ---- exponentials --------------------------------------------------------------------------------------------

    Ball exp(Ball a) {
        if (a.magnitude() > LARGEST_EXPONENT) {
            throw NoValueException.tooLarge();
        }
        if (a.error() > -1) {
            throw NoValueException.imprecise();
        }
        int bits = fraction + Math.max(0, (int) Math.max(a.magnitude(), 0));
        BigInteger argument = of(a, bits);
        BigInteger ln2 = Transcendentals.ln2(bits);
        BigInteger multiple = nearest(argument, ln2);
        BigInteger rest = argument.subtract(multiple.multiply(ln2)).shiftRight(bits - fraction);
        long scale = multiple.longValueExact();
        return ball(exp(rest), scale, scale + a.error() + 2);
    }

    private static BigInteger nearest(BigInteger dividend, BigInteger divisor) {
        return floor(dividend.shiftLeft(1).add(divisor), divisor.shiftLeft(1));
    }

    private static BigInteger floor(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** Of an argument below 1. */
    private BigInteger exp(BigInteger argument) {
        int halvings = Math.min(4 + fraction / 64, 20);
        spend(halvings + fraction / (halvings + 4) + 8);
        BigInteger small = argument.shiftRight(halvings);
        BigInteger term = small;
        BigInteger sum = small;
        for (int i = 2; term.bitLength() > 1; i++) {
            term = divided(times(term, small), i);
            sum = sum.add(term);
        }
        // e^2x - 1 = (e^x - 1)(e^x - 1 + 2)
        for (int i = 0; i < halvings; i++) {
            sum = times(sum, sum).add(sum.shiftLeft(1));
        }
        return sum.add(one);
    }

    private static BigInteger divided(BigInteger value, int divisor) {
        return value.divide(BigInteger.valueOf(divisor));
    }

    Ball ln(Ball a) {
        long scale = a.exponent() + a.mantissa().bitLength();
        BigInteger mantissa = a.mantissa().shiftLeft(fraction - a.mantissa().bitLength());
        if (mantissa.multiply(mantissa).bitLength() < 2 * fraction) {
            mantissa = mantissa.shiftLeft(1);
            scale--;
        }
        double guess = Math.log(Math.scalb(mantissa.shiftRight(fraction - 60).doubleValue(), -60));
        BigInteger start = of(guess);
        BigInteger near = times(mantissa, exp(start.negate())).subtract(one);
        BigInteger series =
                arcTangent(near.shiftLeft(fraction).divide(one.shiftLeft(1).add(near)), 1);
        int extra = 64 - Long.numberOfLeadingZeros(Math.abs(scale));
        BigInteger ln2 = Transcendentals.ln2(fraction + extra);
        BigInteger multiple = ln2.multiply(BigInteger.valueOf(scale)).shiftRight(extra);
        return ball(start.add(series.shiftLeft(1)).add(multiple), 0, a.error() - a.least() + 1e-6);
    }

    /** {@code x ± x^3/3 + x^5/5 ±…} of a tiny argument: the arc tangent for -1, the hyperbolic one for 1. */
    private BigInteger arcTangent(BigInteger argument, int sign) {
        spend(12);
        BigInteger square = times(argument, argument);
        BigInteger power = argument;
        BigInteger sum = argument;
        for (int i = 3; power.bitLength() > 1; i += 2) {
            power = sign < 0 ? times(power, square).negate() : times(power, square);
            sum = sum.add(divided(power, i));
        }
        return sum;
    }

    // ---- angles --------------------------------------------------------------------------------------------------

    Ball sin(Ball a) {
        return sine(a, 0);
    }

    Ball cos(Ball a) {
        return sine(a, 1);
    }

    private Ball sine(Ball a, int quarters) {
        if (a.magnitude() > 4 * precision + 2_000) {
            throw NoValueException.tooLarge();
        }
        int bits = fraction + (int) Math.max(a.magnitude(), 0) + 2;
        BigInteger quarter = Transcendentals.pi(bits).shiftRight(1);
        BigInteger argument = of(a, bits);
        BigInteger turns = nearest(argument, quarter);
        BigInteger rest = argument.subtract(turns.multiply(quarter)).shiftRight(bits - fraction);
        BigInteger[] pair = sineAndCosine(rest);
        int turn = (turns.intValue() + quarters) & 3;
        BigInteger value = pair[turn & 1];
        return ball(turn < 2 ? value : value.negate(), 0, a.error());
    }

    /** Of an argument below 1. */
    private BigInteger[] sineAndCosine(BigInteger argument) {
        int halvings = Math.min(3 + fraction / 80, 12);
        spend(2 * halvings + fraction / (halvings + 4) + 8);
        BigInteger small = argument.shiftRight(halvings);
        BigInteger square = times(small, small);
        BigInteger term = small;
        BigInteger sine = small;
        for (int i = 3; term.bitLength() > 1; i += 2) {
            term = divided(times(term, square), -i * (i - 1));
            sine = sine.add(term);
        }
        term = square.shiftRight(1);
        BigInteger versine = term;
        for (int i = 4; term.bitLength() > 1; i += 2) {
            term = divided(times(term, square), -i * (i - 1));
            versine = versine.add(term);
        }
        for (int i = 0; i < halvings; i++) {
            BigInteger twice = sine.shiftLeft(1);
            BigInteger doubled = times(sine, twice);
            sine = twice.subtract(times(twice, versine));
            versine = doubled;
        }
        return new BigInteger[] {sine, one.subtract(versine)};
    }

    Ball angle(Ball y, Ball x) {
        double top = Math.max(y.magnitude(), x.magnitude());
        double error = Ball.sum(y.error(), x.error()) - (top - 1) + 1;
        if (Math.abs(top) > LARGEST_SHIFT) {
            throw NoValueException.tooLarge();
        }
        if (!(error < -2)) {
            throw NoValueException.imprecise();
        }
        int scale = (int) (fraction - top);
        BigInteger high = of(y, scale);
        BigInteger wide = of(x, scale);
        double guess = Math.atan2(unit(high), unit(wide));
        BigInteger start = of(guess);
        BigInteger[] pair = sineAndCosine(start);
        BigInteger along = times(wide, pair[1]).add(times(high, pair[0]));
        BigInteger across = times(high, pair[1]).subtract(times(wide, pair[0]));
        BigInteger rest = arcTangent(across.shiftLeft(fraction).divide(along), -1);
        return ball(start.add(rest), 0, error);
    }

    private double unit(BigInteger value) {
        return Math.scalb(value.shiftRight(fraction - 60).doubleValue(), -60);
    }
}
