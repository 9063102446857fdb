package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.value.Term.Kind;
import io.github.supercorrect.grading.math.Function;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** How large constants are that are too large to calculate. */
final class Magnitudes {

    private static final double LEAST_LOGARITHM = -600;
    /** The logarithm of a number nearer to 1 is not known well. */
    private static final Tower LEAST_BASE = Tower.of(1.5);

    private Magnitudes() {}

    /** Whether two constants differ by their size alone. */
    static boolean areApart(Term left, Term right) {
        Tower a = of(left);
        Tower b = a == null ? null : of(right);
        return a != null && b != null && a.isApart(b);
    }

    /** Null if it is not seen to be positive, or small in a way that would not do. */
    private static @Nullable Tower of(Term term) {
        return switch (term.kind()) {
            case FRACTION -> ofFraction(term.value());
            case PI -> Tower.of(Math.PI);
            case E -> Tower.of(Math.E);
            case RADICAL ->
                Tower.exp(Tower.of(
                        logarithm(term.radical().radicand()) / term.radical().index()));
            case SUM, PRODUCT -> ofMany(term);
            case INTEGER_POWER -> power(of(term.argument(0)), ofFraction(ExactArithmetic.integer(term.exponent())));
            case POWER -> power(of(term.argument(0)), of(term.argument(1)));
            case CALL -> ofCall(term);
            default -> null;
        };
    }

    private static @Nullable Tower ofFraction(Rational value) {
        if (value.signum() <= 0) {
            return null;
        }
        double logarithm = logarithm(value.numerator()) - logarithm(value.denominator());
        if (logarithm < LEAST_LOGARITHM) {
            return null;
        }
        return logarithm < 30 ? Tower.of(Math.exp(logarithm)) : Tower.exp(Tower.of(logarithm));
    }

    private static double logarithm(BigInteger value) {
        return Ball.exact(value).logarithm() * Math.log(2);
    }

    private static @Nullable Tower ofMany(Term term) {
        Tower total = null;
        for (Term argument : term.arguments()) {
            Tower next = of(argument);
            if (next == null) {
                return null;
            }
            total = total == null ? next : term.is(Kind.SUM) ? total.plus(next) : total.times(next);
        }
        return total;
    }

    private static @Nullable Tower power(@Nullable Tower base, @Nullable Tower exponent) {
        return base == null || exponent == null || base.compareTo(LEAST_BASE) < 0
                ? null
                : Tower.exp(base.ln().times(exponent));
    }

    private static @Nullable Tower ofCall(Term call) {
        if (call.function() == Function.EXP) {
            Tower exponent = of(call.argument(0));
            return exponent == null ? null : Tower.exp(exponent);
        }
        if (call.function() == Function.FACTORIAL) {
            Tower n = of(call.argument(0));
            return n == null ? null : factorial(n);
        }
        return call.function() == Function.BINOMIAL ? binomial(call.argument(0), call.argument(1)) : null;
    }

    /** Stirling's {@code \ln n! = n (\ln n - 1) + …}, where the rest does not matter. */
    private static @Nullable Tower factorial(Tower n) {
        if (n.exponentials() == 0) {
            return n.top() < 100 ? null : Tower.exp(Tower.of(logarithmOfFactorial(n.top())));
        }
        return Tower.exp(n.times(n.exponentials() == 1 ? Tower.of(n.top() - 1) : n.ln()));
    }

    private static double logarithmOfFactorial(double n) {
        return n * (Math.log(n) - 1) + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n);
    }

    private static @Nullable Tower binomial(Term top, Term choice) {
        Rational n = top.fraction();
        Rational k = choice.fraction();
        if (n == null || k == null || n.numerator().bitLength() > 40 || k.signum() <= 0 || k.compareTo(n) >= 0) {
            return null;
        }
        double all = n.numerator().doubleValue();
        double some = k.numerator().doubleValue();
        if (some < 100 || all - some < 100) {
            return null;
        }
        return Tower.exp(
                Tower.of(logarithmOfFactorial(all) - logarithmOfFactorial(some) - logarithmOfFactorial(all - some)));
    }
}
