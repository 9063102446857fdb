package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.math.Expression;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The number that an expression is, where it is one. */
public final class Values {

    private Values() {}

    /** The fraction that the expression is, if it is seen to be one ({@code 2^{-3}}, {@code \sqrt{9/4}}) and small enough. */
    public static Optional<Rational> exact(Expression expression, Budget budget) {
        try {
            return Optional.ofNullable(
                    new Reading(budget, Map.of()).of(expression).fraction());
        } catch (NoScalarException e) {
            return Optional.empty();
        }
    }

    /** The value of a real constant, rounded to so many significant digits. */
    public static Optional<BigDecimal> decimal(Expression expression, int digits, Budget budget) {
        try {
            return new Decimals(digits, budget).of(new Reading(budget, Map.of()).of(expression));
        } catch (NoScalarException e) {
            return Optional.empty();
        }
    }
}
