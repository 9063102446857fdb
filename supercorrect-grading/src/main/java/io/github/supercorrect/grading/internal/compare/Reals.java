package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.internal.value.Rational;
import io.github.supercorrect.grading.internal.value.ScalarComparison;
import io.github.supercorrect.grading.internal.value.ScalarVerdict;
import io.github.supercorrect.grading.internal.value.Values;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Negation;
import io.github.supercorrect.grading.math.Expression.Numeral;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Real constants in their order. */
final class Reals {

    private static final int FEW_DIGITS = 25;
    private static final int MOST_WRITTEN = 40;

    private Reals() {}

    /** The sign of {@code left - right}; empty if they are no real constants or too close to tell. */
    static OptionalInt compare(Expression left, Expression right, Budget budget) {
        BigDecimal written = written(left);
        BigDecimal other = written == null ? null : written(right);
        if (written != null && other != null) {
            budget.spend(10);
            return OptionalInt.of(written.compareTo(other));
        }
        Optional<Rational> p = Values.exact(left, budget);
        Optional<Rational> q = p.isEmpty() ? p : Values.exact(right, budget);
        if (p.isPresent() && q.isPresent()) {
            return OptionalInt.of(p.get().compareTo(q.get()));
        }
        Optional<BigDecimal> a = decimal(left, FEW_DIGITS, budget);
        Optional<BigDecimal> b = decimal(right, FEW_DIGITS, budget);
        if (a.isEmpty() || b.isEmpty()) {
            return OptionalInt.empty();
        }
        BigDecimal difference = a.get().subtract(b.get());
        BigDecimal size = a.get().abs().max(b.get().abs());
        if (difference.abs().compareTo(size.scaleByPowerOfTen(-20)) > 0) {
            return OptionalInt.of(difference.signum());
        }
        return ScalarComparison.compare(left, right, budget) == ScalarVerdict.EQUAL
                ? OptionalInt.of(0)
                : difference.signum() == 0 ? OptionalInt.empty() : OptionalInt.of(difference.signum());
    }

    /** What most end points are: digits and a sign. */
    private static @Nullable BigDecimal written(Expression e) {
        if (e instanceof Negation n && n.operand() instanceof Numeral) {
            BigDecimal size = written(n.operand());
            return size == null ? null : size.negate();
        }
        boolean plain = e instanceof Numeral n
                && n.repetend().isEmpty()
                && n.digits().length() < MOST_WRITTEN
                && !n.digits().equals(".");
        return plain ? new BigDecimal(((Numeral) e).digits()) : null;
    }

    /** A real constant to so many digits. */
    static Optional<BigDecimal> decimal(Expression e, int digits, Budget budget) {
        return Values.exact(e, budget)
                .map(r ->
                        new BigDecimal(r.numerator()).divide(new BigDecimal(r.denominator()), new MathContext(digits)))
                .or(() -> Values.decimal(e, digits, budget));
    }

    /** The sign of a real constant. */
    static OptionalInt sign(Expression e, Budget budget) {
        return compare(e, new Numeral("0", ""), budget);
    }
}
