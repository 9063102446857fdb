package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Negation;
import io.github.supercorrect.grading.math.Expression.Numeral;
import io.github.supercorrect.grading.math.Expression.Power;
import io.github.supercorrect.grading.math.Expression.Product;
import io.github.supercorrect.grading.math.Expression.Quotient;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number written with a decimal point, which may have been rounded.
 *
 * @param digits its significant digits, ending zeros included
 */
record DecimalNumber(BigDecimal value, int digits) {

    private static final int LONGEST = 1000;
    private static final int HIGHEST_EXPONENT = 5000;
    private static final Numeral HUNDRED = new Numeral("100", "");

    static Optional<DecimalNumber> of(Expression e) {
        if (e instanceof Numeral n) {
            return ofNumeral(n);
        } else if (e instanceof Negation n) {
            return of(n.operand()).map(d -> new DecimalNumber(d.value.negate(), d.digits));
        } else if (e instanceof Product p && p.factors().size() == 2) {
            return ofScientific(p.factors());
        } else if (e instanceof Quotient q && q.denominator().equals(HUNDRED)) {
            return of(q.numerator()).map(d -> new DecimalNumber(d.value.scaleByPowerOfTen(-2), d.digits));
        }
        return Optional.empty();
    }

    private static Optional<DecimalNumber> ofNumeral(Numeral n) {
        if (!n.repetend().isEmpty()
                || n.digits().indexOf('.') < 0
                || n.digits().length() > LONGEST
                || n.digits().length() == 1) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(n.digits());
        return Optional.of(new DecimalNumber(value, value.signum() == 0 ? 0 : value.precision()));
    }

    private static Optional<DecimalNumber> ofScientific(List<Expression> factors) {
        Optional<Integer> exponent = powerOfTen(factors.get(1));
        if (exponent.isEmpty()) {
            return Optional.empty();
        }
        return of(factors.get(0)).map(d -> new DecimalNumber(d.value.scaleByPowerOfTen(exponent.get()), d.digits));
    }

    private static Optional<Integer> powerOfTen(Expression e) {
        if (!(e instanceof Power p)
                || !(p.base() instanceof Numeral base)
                || !base.digits().equals("10")) {
            return Optional.empty();
        }
        boolean negative = p.exponent() instanceof Negation;
        Expression size = p.exponent() instanceof Negation n ? n.operand() : p.exponent();
        if (!(size instanceof Numeral n)
                || n.digits().length() > 4
                || n.digits().indexOf('.') >= 0
                || !n.repetend().isEmpty()) {
            return Optional.empty();
        }
        int exponent = Integer.parseInt(n.digits());
        return exponent > HIGHEST_EXPONENT ? Optional.empty() : Optional.of(negative ? -exponent : exponent);
    }

    /** Half a unit of the last place. */
    BigDecimal tolerance() {
        return BigDecimal.valueOf(5, value.scale() + 1);
    }
}
