package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.math.Expression;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The number that an expression is, where it is one. */
public final class Values {

    private Values() {}

    /** The fraction that the expression is, if it is seen to be one ({@code 2^{-3}}, {@code x - x + \sqrt{9/4}}) and small enough. */
    public static Optional<Rational> exact(Expression expression, Budget budget) {
        try {
            return Optional.ofNullable(exact(new Reading(budget, Map.of()).of(expression), budget));
        } catch (NoScalarException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Rational exact(Term term, Budget budget) {
        Rational fraction = term.fraction();
        return fraction != null || term.has(Term.IRREGULAR) ? fraction : SimpleFraction.of(term, budget);
    }

    /**
     * The value of a real constant, rounded to so many significant digits. The last one is off by 1 only where the value is
     * within 10^-20 of a half of it. Empty for what is not real, not constant, not known well enough or beyond 10^±6000.
     */
    public static Optional<BigDecimal> decimal(Expression expression, int digits, Budget budget) {
        try {
            return Optional.ofNullable(new Decimals(digits, budget).of(new Reading(budget, Map.of()).of(expression)));
        } catch (NoScalarException e) {
            return Optional.empty();
        }
    }
}
