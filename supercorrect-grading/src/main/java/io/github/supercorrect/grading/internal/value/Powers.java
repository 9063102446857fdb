package io.github.supercorrect.grading.internal.value;

import static io.github.supercorrect.grading.internal.value.Term.EXPONENTIAL;
import static io.github.supercorrect.grading.internal.value.Term.INFINITE;
import static io.github.supercorrect.grading.internal.value.Term.IRREGULAR;
import static io.github.supercorrect.grading.internal.value.Term.PARTIAL;
import static io.github.supercorrect.grading.internal.value.TermFactory.ONE;
import static io.github.supercorrect.grading.internal.value.TermFactory.UNDEFINED;
import static io.github.supercorrect.grading.internal.value.TermFactory.ZERO;
import static io.github.supercorrect.grading.internal.value.TermFactory.fraction;

import io.github.supercorrect.grading.internal.value.Term.Kind;
import io.github.supercorrect.grading.math.Function;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Powers and roots as terms. {@code a^{p/q}} is {@code (\sqrt[q]{a})^p}, so it is real for negative a and odd q. */
final class Powers {

    private static final BigInteger MINUS_ONE = BigInteger.ONE.negate();
    private static final int MOST_INDEX = 1000;
    /** Beyond that residues are no good sign of equality, see {@link ResidueArithmetic}. */
    private static final int MOST_BITS_OF_REGULAR_EXPONENT = 62;

    private final TermFactory terms;
    private final ExactArithmetic exact;

    Powers(TermFactory terms, ExactArithmetic exact) {
        this.terms = terms;
        this.exact = exact;
    }

    Term power(Term base, Term exponent) {
        if (base.is(Kind.UNDEFINED) || exponent.is(Kind.UNDEFINED)) {
            return UNDEFINED;
        }
        Rational fraction = exponent.fraction();
        if (fraction != null && fraction.isInteger()) {
            return power(base, fraction.numerator());
        }
        if (base.is(Kind.E)) {
            return terms.call(Function.EXP, exponent);
        }
        if (fraction != null && fraction.denominator().bitLength() <= 10) {
            return power(root(base, fraction.denominator().intValueExact()), fraction.numerator());
        }
        if (base.isFraction(Rational.ONE) && !exponent.has(PARTIAL | INFINITE)) {
            return ONE;
        }
        int exponential = exponent.isConstant() ? 0 : EXPONENTIAL;
        return new Term(Kind.POWER, null, IRREGULAR | PARTIAL | exponential, 1, base, exponent);
    }

    // ---- integer exponents ---------------------------------------------------------------------------------------

    Term power(Term base, BigInteger exponent) {
        if (exponent.equals(BigInteger.ONE)) {
            return base;
        }
        if (exponent.signum() == 0) {
            return powerOfZero(base, exponent);
        }
        Term folded = folded(base, exponent);
        return folded == null ? asIs(base, exponent) : folded;
    }

    private static Term powerOfZero(Term base, BigInteger zero) {
        if (base.isFraction(Rational.ZERO) || base.is(Kind.UNDEFINED)) {
            return UNDEFINED;
        }
        return base.has(PARTIAL | INFINITE) ? asIs(base, zero) : ONE;
    }

    private static Term asIs(Term base, BigInteger exponent) {
        int partial = exponent.signum() < 0 ? PARTIAL : 0;
        int irregular = exponent.bitLength() > MOST_BITS_OF_REGULAR_EXPONENT ? IRREGULAR : 0;
        return new Term(Kind.INTEGER_POWER, exponent, partial | irregular, exponent.bitLength(), base);
    }

    Term reciprocal(Term denominator) {
        return power(denominator, MINUS_ONE);
    }

    private @Nullable Term folded(Term base, BigInteger exponent) {
        return switch (base.kind()) {
            case FRACTION -> ofFraction(base.value(), exponent);
            case RADICAL -> ofRadical(base.radical(), exponent);
            case I -> ofImaginaryUnit(exponent);
            case PRODUCT -> ofProduct(base, exponent);
            case INTEGER_POWER ->
                base.exponent().bitLength() + exponent.bitLength() > 64
                        ? null
                        : power(base.argument(0), base.exponent().multiply(exponent));
            case INFINITY -> exponent.signum() < 0 ? ZERO : base;
            case UNDEFINED -> UNDEFINED;
            default -> null;
        };
    }

    private @Nullable Term ofFraction(Rational base, BigInteger exponent) {
        if (base.signum() == 0) {
            return exponent.signum() < 0 ? UNDEFINED : ZERO;
        }
        Rational power = exact.power(base, exponent);
        return power == null ? null : fraction(power);
    }

    private @Nullable Term ofRadical(Radical radical, BigInteger exponent) {
        BigInteger[] parts = exponent.divideAndRemainder(BigInteger.valueOf(radical.index()));
        Rational radicand = ExactArithmetic.integer(radical.radicand());
        if (parts[1].signum() < 0) {
            parts[0] = parts[0].subtract(BigInteger.ONE);
            parts[1] = parts[1].add(BigInteger.valueOf(radical.index()));
        }
        Rational outside = exact.power(radicand, parts[0]);
        Rational inside = exact.power(radicand, parts[1]);
        if (outside == null || inside == null) {
            return null;
        }
        return terms.product(fraction(outside), root(fraction(inside), radical.index()));
    }

    private Term ofImaginaryUnit(BigInteger exponent) {
        int turns = exponent.intValue() & 3;
        Term unit = turns % 2 == 0 ? ONE : TermFactory.I;
        return turns < 2 ? unit : terms.negate(unit);
    }

    private Term ofProduct(Term product, BigInteger exponent) {
        List<Term> factors = new ArrayList<>(product.arity());
        for (Term factor : product.arguments()) {
            factors.add(power(factor, exponent));
        }
        return terms.product(factors);
    }

    // ---- roots ---------------------------------------------------------------------------------------------------

    Term root(Term radicand, int index) {
        if (index == 1 || radicand.is(Kind.UNDEFINED)) {
            return radicand;
        }
        Rational fraction = radicand.fraction();
        if (fraction != null) {
            return rootOfFraction(fraction, index);
        }
        return radicand.is(Kind.INFINITY) ? radicand : rootAsIs(radicand, index);
    }

    private static Term rootAsIs(Term radicand, int index) {
        return new Term(Kind.ROOT, index, IRREGULAR, 4, radicand);
    }

    private Term rootOfFraction(Rational radicand, int index) {
        if (radicand.signum() < 0) {
            return rootOfNegative(radicand, index);
        }
        Rational root = exact.root(radicand, index);
        if (root != null) {
            return fraction(root);
        }
        Rational denominators = index > MOST_INDEX
                ? null
                : exact.power(ExactArithmetic.integer(radicand.denominator()), BigInteger.valueOf(index - 1));
        Rational inside = denominators == null
                ? null
                : exact.multiply(ExactArithmetic.integer(radicand.numerator()), denominators);
        if (inside == null || inside.numerator().bitLength() > RadicalExtraction.MOST_BITS) {
            return rootAsIs(fraction(radicand), index);
        }
        exact.spend(inside.numerator().bitLength() < Long.SIZE ? 200 : 5_000);
        RadicalExtraction extraction = new RadicalExtraction(inside.numerator(), index);
        Rational factor = new Rational(BigInteger.ONE, radicand.denominator());
        return terms.product(fraction(factor), fraction(extraction.outside()), extraction.radical());
    }

    private Term rootOfNegative(Rational radicand, int index) {
        if (index % 2 != 0) {
            return terms.negate(rootOfFraction(radicand.negate(), index));
        }
        return index == 2
                ? terms.product(TermFactory.I, rootOfFraction(radicand.negate(), 2))
                : rootAsIs(fraction(radicand), index);
    }
}
