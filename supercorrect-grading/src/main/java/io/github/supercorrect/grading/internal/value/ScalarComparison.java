package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.math.Expression;
import java.util.Map;

/**
 * Whether two scalar expressions have the same value wherever both have one.
 *
 * @param means how that was found out
 */
public record ScalarComparison(ScalarVerdict verdict, Means means) {

    private static final ScalarComparison UNKNOWN = new ScalarComparison(ScalarVerdict.UNKNOWN, Means.NONE);

    /**
     * The verdict on two expressions. What is no scalar (text, lists, ±, quantities with units) is {@link ScalarVerdict#UNKNOWN}.
     * A percentage is a hundredth; degrees count in trigonometric functions and are a mere mark elsewhere. An odd root of a negative
     * number is the real one, however it is written. What is undefined (1/0) equals nothing but the same formula, and ∞ only itself.
     *
     * @throws Budget.Exhausted if it takes more than is left
     */
    public static ScalarVerdict compare(Expression left, Expression right, Budget budget) {
        return of(left, right, budget).verdict();
    }

    /** The verdict and how it was reached. */
    public static ScalarComparison of(Expression left, Expression right, Budget budget) {
        try {
            return of(term(left, budget), term(right, budget), budget);
        } catch (NoScalarException e) {
            return UNKNOWN;
        }
    }

    private static Term term(Expression expression, Budget budget) {
        return new Reading(budget, Map.of()).of(expression);
    }

    static ScalarComparison of(Term left, Term right, Budget budget) {
        if (left.is(Term.Kind.UNDEFINED) || right.is(Term.Kind.UNDEFINED)) {
            return new ScalarComparison(ScalarVerdict.DIFFERENT, Means.EXACT);
        }
        if (left.isSame(right)) {
            return new ScalarComparison(ScalarVerdict.EQUAL, Means.EXACT);
        }
        if (left.fraction() != null && right.fraction() != null) {
            return new ScalarComparison(ScalarVerdict.DIFFERENT, Means.EXACT);
        }
        if (left.has(Term.INFINITE) || right.has(Term.INFINITE)) {
            return infinite(left, right);
        }
        return withTolerance(finite(left, right, budget), left, right);
    }

    private static ScalarComparison infinite(Term left, Term right) {
        boolean plain = (Infinities.isInfinity(left) || !left.has(Term.INFINITE))
                && (Infinities.isInfinity(right) || !right.has(Term.INFINITE));
        return plain ? new ScalarComparison(ScalarVerdict.DIFFERENT, Means.EXACT) : UNKNOWN;
    }

    private static ScalarComparison finite(Term left, Term right, Budget budget) {
        if (!left.has(Term.IRREGULAR) && !right.has(Term.IRREGULAR)) {
            ScalarVerdict verdict = new Residues(budget).compare(left, right);
            return by(Means.MODULAR, verdict);
        }
        return left.isConstant() && right.isConstant()
                ? constants(left, right, budget)
                : by(Means.SAMPLED, new Samples(left, right, budget).compare());
    }

    private static ScalarComparison by(Means means, ScalarVerdict verdict) {
        return verdict == ScalarVerdict.UNKNOWN ? UNKNOWN : new ScalarComparison(verdict, means);
    }

    private static ScalarComparison constants(Term left, Term right, Budget budget) {
        ScalarVerdict verdict = byDigits(left, right, budget);
        return verdict == ScalarVerdict.UNKNOWN && Magnitudes.areApart(left, right)
                ? new ScalarComparison(ScalarVerdict.DIFFERENT, Means.MAGNITUDE)
                : by(Means.CONSTANT, verdict);
    }

    private static ScalarVerdict byDigits(Term left, Term right, Budget budget) {
        Numbers numbers = new Numbers(left, right, false, budget);
        try {
            if (numbers.roughly(Point.NONE) == ScalarVerdict.DIFFERENT) {
                return ScalarVerdict.DIFFERENT;
            }
        } catch (NoValueException e) {
            if (e.reason() != NoValueException.Reason.IMPRECISE) {
                return ScalarVerdict.UNKNOWN;
            }
        }
        try {
            return numbers.exactly(Point.NONE);
        } catch (NoValueException e) {
            return ScalarVerdict.UNKNOWN;
        }
    }

    /** Atoms known by their text only may be equal although they read differently. */
    private static ScalarComparison withTolerance(ScalarComparison comparison, Term left, Term right) {
        boolean loose = left.has(Term.LOOSE) || right.has(Term.LOOSE);
        return loose && comparison.verdict == ScalarVerdict.DIFFERENT ? UNKNOWN : comparison;
    }
}
