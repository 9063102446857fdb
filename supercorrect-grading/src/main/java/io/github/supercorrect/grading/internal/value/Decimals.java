package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Decimal digits of real constants. */
final class Decimals {

    private static final double BITS_OF_DIGIT = 3.3219281;
    /** Bits beyond the last digit, so that rounding goes wrong for what is that near to a half only. */
    private static final int GUARD = 80;

    private static final int ROUNDS = 4;
    private static final int MOST_PRECISION = 12_000;
    private static final int MOST_EXPONENT = 20_000;

    private final int digits;
    private final Budget budget;

    Decimals(int digits, Budget budget) {
        this.digits = digits;
        this.budget = budget;
    }

    /** Null if the term is no real number, or one that is not known to so many digits. */
    @Nullable
    BigDecimal of(Term term) {
        Rational fraction = term.fraction();
        if (fraction != null) {
            budget.spend(100 + ExactArithmetic.bits(fraction));
            return new BigDecimal(fraction.numerator())
                    .divide(new BigDecimal(fraction.denominator()), new MathContext(digits));
        }
        return term.isConstant() && !term.has(Term.INFINITE) ? ofConstant(term) : null;
    }

    private @Nullable BigDecimal ofConstant(Term term) {
        long precision = bits() + 2L * GUARD;
        for (int round = 0; round < ROUNDS && precision <= MOST_PRECISION; round++) {
            try {
                Complex<Ball> value = value(term, (int) precision);
                double error = Ball.sum(
                        value.real().error(), value.imaginaryOr(Ball.ZERO).reach());
                if (value.real().logarithm() - error >= bits() + GUARD) {
                    return decimal(value.real());
                }
                if (isApart(value.imaginaryOr(Ball.ZERO))) {
                    return null;
                }
            } catch (NoValueException e) {
                if (e.reason() != NoValueException.Reason.IMPRECISE) {
                    return null;
                }
            }
            precision *= 2;
        }
        return null;
    }

    private static boolean isApart(Ball imaginary) {
        return !imaginary.mayBeZero();
    }

    private int bits() {
        return (int) (digits * BITS_OF_DIGIT) + 1;
    }

    private Complex<Ball> value(Term term, int precision) {
        BallReals reals = new BallReals(precision, budget);
        return new Evaluation<>(new ComplexArithmetic<>(reals, Point.NONE, false, budget)).of(term);
    }

    private @Nullable BigDecimal decimal(Ball value) {
        long exponent = value.exponent();
        if (Math.abs(exponent) > MOST_EXPONENT) {
            return null;
        }
        BigDecimal mantissa = new BigDecimal(value.mantissa());
        BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft((int) Math.abs(exponent)));
        MathContext context = new MathContext(digits);
        return exponent < 0 ? mantissa.divide(power, context) : mantissa.multiply(power, context);
    }
}
