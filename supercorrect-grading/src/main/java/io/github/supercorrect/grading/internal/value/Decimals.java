package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/** Writes real constants as decimals. */
final class Decimals {

    private static final int SPARE_BITS = 96;
    private static final int ROUNDS = 3;
    private static final int MOST_DIGITS = 2000;
    private static final long LARGEST_EXPONENT = 40_000;
    private static final double BITS_OF_A_DIGIT = 3.33;

    private final int digits;
    private final Budget budget;

    Decimals(int digits, Budget budget) {
        this.digits = digits;
        this.budget = budget;
    }

    /** Empty if it is no real constant, or one that is too large or too small to be written out. */
    Optional<BigDecimal> of(Term term) {
        Rational fraction = term.fraction();
        if (fraction != null) {
            return Optional.of(new BigDecimal(fraction.numerator())
                    .divide(new BigDecimal(fraction.denominator()), new MathContext(digits)));
        }
        if (!term.isConstant() || term.has(Term.INFINITE) || term.is(Term.Kind.UNDEFINED) || digits > MOST_DIGITS) {
            return Optional.empty();
        }
        return calculated(term);
    }

    private Optional<BigDecimal> calculated(Term term) {
        int precision = (int) (digits * BITS_OF_A_DIGIT) + SPARE_BITS;
        for (int round = 0; round < ROUNDS; round++) {
            try {
                Optional<BigDecimal> value = written(value(term, precision));
                if (value.isPresent()) {
                    return value;
                }
            } catch (NoValueException e) {
                if (e.reason() != NoValueException.Reason.IMPRECISE) {
                    return Optional.empty();
                }
            }
            precision *= 3;
        }
        return Optional.empty();
    }

    private Complex<Ball> value(Term term, int precision) {
        BallReals reals = new BallReals(precision, budget);
        return new Evaluation<>(new ComplexArithmetic<>(reals, Point.NONE, false, budget)).of(term);
    }

    private Optional<BigDecimal> written(Complex<Ball> value) {
        Ball real = value.real();
        Ball imaginary = value.imaginaryOr(Ball.ZERO);
        double certain = real.magnitude() - digits * BITS_OF_A_DIGIT - 2;
        boolean zero = imaginary.isZero() || (imaginary.mayBeZero() && imaginary.reach() < certain);
        if (!zero || (!real.isExact() && real.error() > certain) || Math.abs(real.exponent()) > LARGEST_EXPONENT) {
            return Optional.empty();
        }
        budget.spend(Math.abs(real.exponent()) / 16 + digits);
        return Optional.of(scaled(real.mantissa(), (int) real.exponent()).round(new MathContext(digits)));
    }

    private static BigDecimal scaled(BigInteger mantissa, int exponent) {
        return exponent >= 0
                ? new BigDecimal(mantissa.shiftLeft(exponent))
                : new BigDecimal(mantissa.multiply(BigInteger.valueOf(5).pow(-exponent)), -exponent);
    }
}
