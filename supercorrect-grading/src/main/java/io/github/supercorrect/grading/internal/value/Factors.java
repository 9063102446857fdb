package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.value.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Factors of a product being made: a fraction, the square roots together, and the rest. */
final class Factors {

    private static final int MOST_BITS_OF_RADICAL = 256;

    private final ExactArithmetic exact;
    private final List<Term> rest = new ArrayList<>();
    private Rational coefficient = Rational.ONE;
    private @Nullable Term onlyRadical;
    private @Nullable Rational radical;
    private boolean imaginary;

    Factors(ExactArithmetic exact) {
        this.exact = exact;
    }

    void take(Term factor) {
        if (factor.is(Kind.I)) {
            if (imaginary) {
                coefficient = coefficient.negate();
            }
            imaginary = !imaginary;
        } else if (factor.is(Kind.RADICAL) && factor.radical().index() == 2) {
            takeRadical(factor);
        } else {
            put(factor);
        }
    }

    private void takeRadical(Term factor) {
        Rational radicand = ExactArithmetic.integer(factor.radical().radicand());
        if (radical == null && onlyRadical == null) {
            onlyRadical = factor;
            return;
        }
        Rational first = radical != null || onlyRadical == null
                ? radical
                : ExactArithmetic.integer(onlyRadical.radical().radicand());
        Rational product = first == null ? null : exact.multiply(first, radicand);
        if (product == null || ExactArithmetic.bits(product) > MOST_BITS_OF_RADICAL) {
            rest.add(factor);
        } else {
            radical = product;
            onlyRadical = null;
        }
    }

    /** Takes a factor that is neither i nor a square root, or leaves it one. */
    void put(Term factor) {
        Rational fraction = factor.fraction();
        Rational product = fraction == null ? null : exact.multiply(coefficient, fraction);
        if (product == null) {
            rest.add(factor);
        } else {
            coefficient = product;
        }
    }

    /** The product of several square roots, squared. */
    @Nullable
    Rational radical() {
        return radical;
    }

    Rational coefficient() {
        return coefficient;
    }

    List<Term> rest() {
        if (onlyRadical != null) {
            rest.add(onlyRadical);
            onlyRadical = null;
        }
        if (imaginary) {
            rest.add(TermFactory.I);
            imaginary = false;
        }
        return rest;
    }
}
