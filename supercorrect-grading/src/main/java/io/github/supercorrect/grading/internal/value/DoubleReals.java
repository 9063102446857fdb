package io.github.supercorrect.grading.internal.value;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Real numbers in double precision; what leaves its range is imprecise. */
final class DoubleReals implements Reals<Approximation> {

    /** Twice the distance of 1 to the next double, for the best functions are one off. */
    private static final double UNIT = 0x1.0p-51;

    private static final double MOST_INTEGER = 0x1.0p52;
    private static final double MOST_ANGLE = 1e9;
    private static final int LEADING_DIGITS = 17;
    static final Approximation ZERO = new Approximation(0, 0);
    private static final Approximation PI = rounded(Math.PI, 0);
    private static final Approximation E = rounded(Math.E, 0);

    private static Approximation rounded(double value, double error) {
        double bound = error * (1 + 1e-9) + Math.abs(value) * UNIT;
        if (!(bound < 1e300)) {
            throw NoValueException.imprecise();
        }
        return new Approximation(value, bound + 1e-305);
    }

    @Override
    public Approximation of(Rational value) {
        double numerator = value.numerator().doubleValue();
        if (value.isInteger()) {
            return Math.abs(numerator) < MOST_INTEGER ? new Approximation(numerator, 0) : rounded(numerator, 0);
        }
        double quotient = numerator / value.denominator().doubleValue();
        if (!(Math.abs(quotient) > 1e-290)) {
            throw NoValueException.imprecise();
        }
        return rounded(quotient, 0);
    }

    @Override
    public Approximation of(String digits) {
        double leading = Double.parseDouble(digits.substring(0, Math.min(digits.length(), LEADING_DIGITS)));
        return rounded(leading * Math.pow(10, digits.length() - (double) LEADING_DIGITS), 0);
    }

    @Override
    public Approximation pi() {
        return PI;
    }

    @Override
    public Approximation e() {
        return E;
    }

    @Override
    public Approximation add(Approximation a, Approximation b) {
        double sum = a.value() + b.value();
        if (a.error() == 0 && b.error() == 0 && isExact(sum)) {
            return new Approximation(sum, 0);
        }
        return rounded(sum, a.error() + b.error());
    }

    /** Integers of that size come of integers without rounding. */
    private static boolean isExact(double value) {
        return Math.abs(value) < MOST_INTEGER && value == Math.rint(value);
    }

    @Override
    public Approximation negate(Approximation a) {
        return new Approximation(-a.value(), a.error());
    }

    @Override
    public Approximation multiply(Approximation a, Approximation b) {
        double product = a.value() * b.value();
        if ((a.error() == 0 && b.error() == 0 && isExact(product)) || isZero(a) || isZero(b)) {
            return new Approximation(product, 0);
        }
        return rounded(
                product, Math.abs(a.value()) * b.error() + Math.abs(b.value()) * a.error() + a.error() * b.error());
    }

    private static boolean isZero(Approximation a) {
        return a.value() == 0 && a.error() == 0;
    }

    @Override
    public Approximation divide(Approximation a, Approximation b) {
        double least = Math.abs(b.value()) - b.error();
        if (!(least > 0)) {
            throw b.error() == 0 ? NoValueException.undefined() : NoValueException.imprecise();
        }
        double quotient = a.value() / b.value();
        return rounded(quotient, (a.error() + Math.abs(quotient) * b.error()) / least);
    }

    @Override
    public Approximation squareRoot(Approximation a) {
        if (isAmbiguous(a)) {
            return new Approximation(0, Math.sqrt(Math.abs(a.value()) + a.error()) * (1 + 1e-9));
        }
        double root = Math.sqrt(a.value());
        return a.error() == 0 && isExact(root) && root * root == a.value()
                ? new Approximation(root, 0)
                : rounded(root, a.error() / root);
    }

    @Override
    public Approximation root(Approximation a, int index) {
        double root = Math.pow(a.value(), 1.0 / index);
        return rounded(root, root * (8 * UNIT + (1 + Math.abs(Math.log(a.value()))) * UNIT + relative(a)));
    }

    private static double relative(Approximation a) {
        return a.error() / (a.value() - a.error());
    }

    @Override
    public Approximation exp(Approximation a) {
        if (a.error() > 0.1 || a.value() > 650 || a.value() < -650) {
            throw NoValueException.imprecise();
        }
        double value = Math.exp(a.value());
        return a.error() == 0 && a.value() == 0 ? new Approximation(1, 0) : rounded(value, value * 1.2 * a.error());
    }

    @Override
    public Approximation ln(Approximation a) {
        if (isAmbiguous(a) || a.value() < 0) {
            throw NoValueException.imprecise();
        }
        if (a.value() == 0) {
            throw NoValueException.undefined();
        }
        return rounded(Math.log(a.value()), relative(a));
    }

    @Override
    public Approximation sin(Approximation a) {
        checkAngle(a);
        return rounded(Math.sin(a.value()), a.error());
    }

    @Override
    public Approximation cos(Approximation a) {
        checkAngle(a);
        return rounded(Math.cos(a.value()), a.error());
    }

    private static void checkAngle(Approximation a) {
        if (Math.abs(a.value()) > MOST_ANGLE || a.error() > 0.1) {
            throw NoValueException.imprecise();
        }
    }

    @Override
    public Approximation angle(Approximation y, Approximation x) {
        double size = Math.hypot(x.value(), y.value());
        double error = x.error() + y.error();
        if (size == 0 && error == 0) {
            throw NoValueException.undefined();
        }
        if (!(error < size / 8) || (isAmbiguous(y) && x.value() < 0)) {
            throw NoValueException.imprecise();
        }
        return rounded(Math.atan2(y.value() + 0.0, x.value()), 2 * error / size);
    }

    @Override
    public Approximation floor(Approximation a) {
        double low = Math.floor(a.value() - a.error());
        if (low != Math.floor(a.value() + a.error()) || Math.abs(low) > MOST_INTEGER) {
            throw NoValueException.imprecise();
        }
        return new Approximation(low, 0);
    }

    @Override
    public Approximation absolute(Approximation a) {
        return new Approximation(Math.abs(a.value()), a.error());
    }

    @Override
    public boolean isAmbiguous(Approximation a) {
        return a.error() > 0 && Math.abs(a.value()) <= a.error();
    }

    @Override
    public int sign(Approximation a) {
        if (isAmbiguous(a)) {
            throw NoValueException.imprecise();
        }
        return (int) Math.signum(a.value());
    }

    @Override
    public @Nullable BigInteger integer(Approximation a) {
        return a.error() == 0 && isExact(a.value()) ? BigInteger.valueOf((long) a.value()) : null;
    }
}
