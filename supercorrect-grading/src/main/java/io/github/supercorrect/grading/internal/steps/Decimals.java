package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.internal.value.Rational;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Negation;
import io.github.supercorrect.grading.math.Expression.Numeral;
import io.github.supercorrect.grading.math.Expression.Percent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal notation: how many places a written number has, and how a fraction is written. */
final class Decimals {

    private static final int MOST_PLACES = 8;
    private static final BigInteger LARGE = BigInteger.TEN.pow(6);

    private Decimals() {}

    /** The places behind the point; 0 where there is no point. */
    static int places(Numeral numeral) {
        int point = numeral.digits().indexOf('.');
        return point < 0 ? 0 : numeral.digits().length() - point - 1;
    }

    /** The same of a number with its sign or its percent sign; -1 if the expression is no written number. */
    static int placesOfWritten(Expression e) {
        if (e instanceof Numeral numeral) {
            return numeral.repetend().isEmpty() ? places(numeral) : -1;
        } else if (e instanceof Negation negation) {
            return placesOfWritten(negation.operand());
        } else if (e instanceof Percent percent) {
            int places = placesOfWritten(percent.operand());
            return places < 0 ? places : places + 2;
        }
        return -1;
    }

    /** 10 to the power of {@code -places}. */
    static Rational unit(int places) {
        return Rational.of(BigInteger.ONE, BigInteger.TEN.pow(places));
    }

    /** A number as people write it: {@code 47.5}, {@code 3.33333333}, and {@code 10/3} where a fraction is wanted. */
    static String written(Enclosure value, boolean fraction) {
        Rational middle = value.low();
        boolean asFraction = fraction
                && value.isExact()
                && !isDecimal(middle)
                && middle.denominator().compareTo(LARGE) < 0;
        return asFraction ? middle.numerator() + "/" + middle.denominator() : plain(decimal(middle));
    }

    /** Whether {@link #written} is exactly the number. */
    static boolean isWritten(Enclosure value, boolean fraction) {
        return value.isExact()
                && (isDecimal(value.low())
                        || (fraction && value.low().denominator().compareTo(LARGE) < 0));
    }

    private static boolean isDecimal(Rational value) {
        return new BigDecimal(value.numerator()).compareTo(decimal(value).multiply(new BigDecimal(value.denominator())))
                == 0;
    }

    private static BigDecimal decimal(Rational value) {
        BigDecimal decimal = new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), MOST_PLACES, RoundingMode.HALF_EVEN);
        return decimal.precision() > 40 ? decimal.round(new MathContext(40)) : decimal;
    }

    private static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
