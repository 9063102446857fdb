package io.github.supercorrect.grading.internal.value;

import static io.github.supercorrect.grading.internal.value.TermFactory.INFINITY;
import static io.github.supercorrect.grading.internal.value.TermFactory.NEGATIVE_INFINITY;
import static io.github.supercorrect.grading.internal.value.TermFactory.UNDEFINED;

import io.github.supercorrect.grading.internal.value.Term.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums and products with ∞ or with something undefined in them. */
final class Infinities {

    private Infinities() {}

    static boolean isInfinity(Term term) {
        return term.is(Kind.INFINITY) || term.is(Kind.NEGATIVE_INFINITY);
    }

    /** The sum if an infinity or something undefined decides it, or null. */
    static @Nullable Term ofSum(List<Term> terms) {
        Term extreme = null;
        boolean finite = true;
        for (Term term : terms) {
            if (term.is(Kind.UNDEFINED)) {
                return UNDEFINED;
            }
            if (!isInfinity(term)) {
                finite &= isFinite(term);
            } else if (extreme != null && !extreme.isSame(term)) {
                return UNDEFINED;
            } else {
                extreme = term;
            }
        }
        return finite ? extreme : null;
    }

    /** The product if an infinity or something undefined decides it, or null. */
    static @Nullable Term ofProduct(Rational coefficient, List<Term> factors) {
        int sign = coefficient.signum();
        boolean infinite = false;
        boolean known = true;
        for (Term factor : factors) {
            if (factor.is(Kind.UNDEFINED)) {
                return UNDEFINED;
            }
            infinite |= isInfinity(factor);
            known &= isInfinity(factor) || isPositive(factor);
            sign = factor.is(Kind.NEGATIVE_INFINITY) ? -sign : sign;
        }
        if (!infinite || !known) {
            return null;
        }
        return sign == 0 ? UNDEFINED : sign > 0 ? INFINITY : NEGATIVE_INFINITY;
    }

    private static boolean isFinite(Term term) {
        return term.isConstant() && !term.has(Term.PARTIAL | Term.INFINITE);
    }

    private static boolean isPositive(Term term) {
        return term.is(Kind.RADICAL) || term.is(Kind.PI) || term.is(Kind.E);
    }
}
