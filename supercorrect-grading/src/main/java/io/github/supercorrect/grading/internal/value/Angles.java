package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.value.Term.Kind;
import io.github.supercorrect.grading.math.Function;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Sines and cosines of angles that are a simple part of π. */
final class Angles {

    private static final int TWELFTHS_OF_TURN = 24;

    private final TermFactory terms;

    Angles(TermFactory terms) {
        this.terms = terms;
    }

    /** The angle in parts of π if it is a fraction of it, or null. */
    static @Nullable Rational partOfPi(Term angle) {
        if (angle.isFraction(Rational.ZERO)) {
            return Rational.ZERO;
        }
        if (angle.is(Kind.PI)) {
            return Rational.ONE;
        }
        if (!angle.is(Kind.PRODUCT) || angle.arity() != 2) {
            return null;
        }
        Term first = angle.argument(0);
        Term second = angle.argument(1);
        return first.is(Kind.PI) ? second.fraction() : second.is(Kind.PI) ? first.fraction() : null;
    }

    /** The value if a square root is all that it takes, or null. */
    @Nullable
    Term sine(Rational partOfPi) {
        Rational twelfths = new Rational(partOfPi.numerator().multiply(BigInteger.valueOf(12)), partOfPi.denominator());
        BigInteger[] whole = twelfths.numerator().divideAndRemainder(twelfths.denominator());
        if (whole[1].signum() != 0) {
            return null;
        }
        return sine(whole[0].mod(BigInteger.valueOf(TWELFTHS_OF_TURN)).intValue());
    }

    @Nullable
    Term cosine(Rational partOfPi) {
        return sine(partOfPi.add(Rational.of(BigInteger.ONE, BigInteger.TWO)));
    }

    private @Nullable Term sine(int twelfths) {
        if (twelfths > TWELFTHS_OF_TURN / 2) {
            Term opposite = sine(twelfths - TWELFTHS_OF_TURN / 2);
            return opposite == null ? null : terms.negate(opposite);
        }
        return switch (Math.min(twelfths, TWELFTHS_OF_TURN / 2 - twelfths)) {
            case 0 -> TermFactory.ZERO;
            case 1 -> halved(terms.sum(halvedRoot(6), terms.negate(halvedRoot(2))));
            case 2 -> halvedRoot(1);
            case 3 -> halvedRoot(2);
            case 4 -> halvedRoot(3);
            case 5 -> halved(terms.sum(halvedRoot(6), halvedRoot(2)));
            default -> TermFactory.ONE;
        };
    }

    private Term halvedRoot(int radicand) {
        return halved(terms.root(TermFactory.fraction(Rational.of(radicand)), 2));
    }

    private Term halved(Term term) {
        return terms.product(TermFactory.fraction(Rational.of(BigInteger.ONE, BigInteger.TWO)), term);
    }

    /** {@code f} of an angle as sine and cosine if these are simple, or null. */
    @Nullable
    Term of(Function function, Term angle) {
        Rational part = partOfPi(angle);
        Term sine = part == null ? null : sine(part);
        Term cosine = part == null ? null : cosine(part);
        if (sine == null || cosine == null) {
            return null;
        }
        return switch (function) {
            case SIN -> sine;
            case COS -> cosine;
            case TAN -> terms.quotient(sine, cosine);
            case COT -> terms.quotient(cosine, sine);
            case SEC -> terms.quotient(TermFactory.ONE, cosine);
            case CSC -> terms.quotient(TermFactory.ONE, sine);
            default -> null;
        };
    }
}
