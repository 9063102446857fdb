package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.math.Function;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of fractions that are fractions again. */
final class IntegerFunctions {

    /** Residues of larger factorials would take too long. */
    static final int MOST_FACTORIAL = 200_000;

    private static final int MOST_LOGARITHM_DENOMINATOR = 12;

    private final ExactArithmetic exact;

    IntegerFunctions(ExactArithmetic exact) {
        this.exact = exact;
    }

    /** Whether it is meant for integers, so that a variable in it stands for one. */
    boolean isCounting(Function function) {
        return switch (function) {
            case FACTORIAL, DOUBLE_FACTORIAL, BINOMIAL, GCD, LCM -> true;
            default -> false;
        };
    }

    boolean isUndefined(Function function, List<Rational> values) {
        return switch (function) {
            case FACTORIAL -> values.get(0).isInteger() && values.get(0).signum() < 0;
            case MOD -> values.size() == 2 && values.get(1).signum() == 0;
            default -> false;
        };
    }

    /** Whether residues can be calculated although the number itself is too large. */
    boolean isRegular(Function function, List<Rational> values) {
        return switch (function) {
            case FACTORIAL, DOUBLE_FACTORIAL -> isSmallCount(values.get(0));
            case BINOMIAL ->
                values.size() == 2
                        && isSmallCount(values.get(0))
                        && values.get(1).isInteger();
            default -> false;
        };
    }

    private static boolean isSmallCount(Rational n) {
        return n.isInteger() && n.signum() >= 0 && n.numerator().compareTo(BigInteger.valueOf(MOST_FACTORIAL)) <= 0;
    }

    @Nullable
    Rational of(Function function, List<Rational> values) {
        return values.size() == 1 ? of(function, values.get(0)) : ofMany(function, values);
    }

    private @Nullable Rational of(Function function, Rational value) {
        return switch (function) {
            case FLOOR -> ExactArithmetic.floor(value);
            case CEILING -> ExactArithmetic.floor(value.negate()).negate();
            case SIGN -> Rational.of(value.signum());
            case FACTORIAL -> exact.factorial(value, 1);
            case DOUBLE_FACTORIAL -> exact.factorial(value, 2);
            default -> ofMany(function, List.of(value));
        };
    }

    private @Nullable Rational ofMany(Function function, List<Rational> values) {
        Rational result = values.get(0);
        if (function == Function.MOD || function == Function.BINOMIAL) {
            return values.size() == 2 ? of(function, result, values.get(1)) : null;
        }
        for (Rational next : values.subList(1, values.size())) {
            result = result == null ? null : of(function, result, next);
        }
        return function == Function.GCD && result != null && result.signum() < 0 ? result.negate() : result;
    }

    private @Nullable Rational of(Function function, Rational a, Rational b) {
        return switch (function) {
            case MIN -> a.compareTo(b) <= 0 ? a : b;
            case MAX -> a.compareTo(b) >= 0 ? a : b;
            case MOD -> modulo(a, b);
            case BINOMIAL -> exact.binomial(a, b);
            case GCD -> a.isInteger() && b.isInteger() ? integer(exact.gcd(a.numerator(), b.numerator())) : null;
            case LCM -> leastMultiple(a, b);
            default -> null;
        };
    }

    private @Nullable Rational leastMultiple(Rational a, Rational b) {
        if (!a.isInteger() || !b.isInteger() || a.signum() == 0 || b.signum() == 0) {
            return null;
        }
        BigInteger gcd = exact.gcd(a.numerator(), b.numerator());
        return gcd == null
                ? null
                : integer(a.numerator().divide(gcd).multiply(b.numerator()).abs());
    }

    private static @Nullable Rational integer(@Nullable BigInteger value) {
        return value == null ? null : ExactArithmetic.integer(value);
    }

    /** With the sign of b, as floor division leaves it. */
    private @Nullable Rational modulo(Rational a, Rational b) {
        Rational quotient = exact.multiply(a, ExactArithmetic.reciprocal(b));
        Rational whole = quotient == null ? null : exact.multiply(ExactArithmetic.floor(quotient), b);
        return whole == null ? null : exact.add(a, whole.negate());
    }

    /** {@code \log_8 4} is 2/3; null if it is no simple fraction. */
    @Nullable
    Rational logarithm(Rational base, Rational value) {
        if (base.signum() <= 0 || value.signum() <= 0) {
            return null;
        }
        double ratio = logarithm(value) / logarithm(base);
        for (int q = 1; q <= MOST_LOGARITHM_DENOMINATOR && Math.abs(ratio) < 1e6; q++) {
            long p = Math.round(ratio * q);
            if (Math.abs(ratio * q - p) < 1e-9 * q) {
                return isPower(base, p, value, q) ? Rational.of(BigInteger.valueOf(p), BigInteger.valueOf(q)) : null;
            }
        }
        return null;
    }

    private boolean isPower(Rational base, long p, Rational value, int q) {
        Rational left = exact.power(base, BigInteger.valueOf(p));
        Rational right = exact.power(value, BigInteger.valueOf(q));
        return left != null && left.equals(right);
    }

    private static double logarithm(Rational value) {
        return logarithm(value.numerator()) - logarithm(value.denominator());
    }

    private static double logarithm(BigInteger value) {
        int shift = Math.max(0, value.bitLength() - 60);
        return Math.log(value.shiftRight(shift).doubleValue()) + shift * Math.log(2);
    }
}
