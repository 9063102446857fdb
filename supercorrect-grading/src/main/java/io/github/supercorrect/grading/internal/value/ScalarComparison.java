package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.math.Expression;

/**
 * Whether two scalar expressions have the same value wherever both have one.
 *
 * @param means how that was found out
 */
public record ScalarComparison(ScalarVerdict verdict, Means means) {

    /**
     * The verdict on two expressions. What is no scalar (text, lists, ±, quantities with units) is {@link ScalarVerdict#UNKNOWN}.
     *
     * @throws Budget.Exhausted if it takes more than is left
     */
    public static ScalarVerdict compare(Expression left, Expression right, Budget budget) {
        return of(left, right, budget).verdict();
    }

    /** The verdict and how it was reached. */
    public static ScalarComparison of(Expression left, Expression right, Budget budget) {
        return new ScalarComparison(ScalarVerdict.UNKNOWN, Means.NONE);
    }
}
