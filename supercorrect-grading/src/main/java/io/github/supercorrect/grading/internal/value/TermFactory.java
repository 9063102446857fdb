package io.github.supercorrect.grading.internal.value;

import static io.github.supercorrect.grading.internal.value.Term.INFINITE;
import static io.github.supercorrect.grading.internal.value.Term.IRREGULAR;
import static io.github.supercorrect.grading.internal.value.Term.LOOSE;
import static io.github.supercorrect.grading.internal.value.Term.PARTIAL;
import static io.github.supercorrect.grading.internal.value.Term.VARIABLE;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.internal.value.Term.Kind;
import io.github.supercorrect.grading.math.Function;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes terms, folding what is a fraction. */
final class TermFactory {

    static final Term ZERO = fraction(Rational.ZERO);
    static final Term ONE = fraction(Rational.ONE);
    static final Term MINUS_ONE = fraction(Rational.of(-1));
    static final Term PI = new Term(Kind.PI, null, 0, 1);
    static final Term E = new Term(Kind.E, null, 0, 1);
    static final Term I = new Term(Kind.I, null, 0, 1);
    static final Term INFINITY = new Term(Kind.INFINITY, null, INFINITE | IRREGULAR, 1);
    static final Term NEGATIVE_INFINITY = new Term(Kind.NEGATIVE_INFINITY, null, INFINITE | IRREGULAR, 1);
    static final Term UNDEFINED = new Term(Kind.UNDEFINED, null, PARTIAL | IRREGULAR, 1);

    private static final Comparator<Term> ORDER = Comparator.comparingLong(Term::hash);

    private final Budget budget;
    private final ExactArithmetic exact;
    private final Powers powers;
    private final Calls calls;

    TermFactory(Budget budget) {
        this.budget = budget;
        this.exact = new ExactArithmetic(budget);
        this.powers = new Powers(this, exact);
        this.calls = new Calls(this, exact);
    }

    static Term fraction(Rational value) {
        return new Term(Kind.FRACTION, value, 0, ExactArithmetic.bits(value));
    }

    static Term fraction(BigInteger value) {
        return fraction(ExactArithmetic.integer(value));
    }

    /** A long integer. */
    static Term digits(String digits) {
        return new Term(Kind.DIGITS, digits, 0, 4L * digits.length());
    }

    static Term variable(String name) {
        return new Term(Kind.VARIABLE, name, VARIABLE, 1);
    }

    /** Something that nothing is known about but its text. */
    static Term atom(String text, boolean loose) {
        return new Term(Kind.VARIABLE, text, VARIABLE | (loose ? LOOSE : 0), 1);
    }

    // ---- sums ----------------------------------------------------------------------------------------------------

    Term sum(List<Term> terms) {
        List<Term> rest = new ArrayList<>(terms.size());
        Rational constant = Rational.ZERO;
        for (Term term : flat(terms, Kind.SUM)) {
            Rational fraction = term.fraction();
            Rational next = fraction == null ? null : exact.add(constant, fraction);
            if (next == null) {
                rest.add(term);
            } else {
                constant = next;
            }
        }
        return sum(constant, rest);
    }

    Term sum(Term... terms) {
        return sum(List.of(terms));
    }

    private Term sum(Rational constant, List<Term> rest) {
        Term extreme = Infinities.ofSum(rest);
        if (extreme != null) {
            return extreme;
        }
        if (constant.signum() != 0 || rest.isEmpty()) {
            rest.add(fraction(constant));
        }
        return ordered(Kind.SUM, rest);
    }

    private Term ordered(Kind kind, List<Term> arguments) {
        if (arguments.size() == 1) {
            return arguments.get(0);
        }
        budget.spend(30L * arguments.size());
        arguments.sort(ORDER);
        return new Term(kind, null, 0, 0, arguments.toArray(new Term[0]));
    }

    private List<Term> flat(List<Term> terms, Kind kind) {
        budget.spend(20 + 10L * terms.size());
        List<Term> flat = terms;
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (term.is(kind)) {
                if (flat == terms) {
                    flat = new ArrayList<>(terms.subList(0, i));
                }
                budget.spend(10L * term.arity());
                flat.addAll(term.arguments());
            } else if (flat != terms) {
                flat.add(term);
            }
        }
        return flat;
    }

    // ---- products ------------------------------------------------------------------------------------------------

    Term negate(Term term) {
        return product(MINUS_ONE, term);
    }

    Term product(Term... factors) {
        return product(List.of(factors));
    }

    Term product(List<Term> factors) {
        Factors collected = new Factors(exact);
        for (Term factor : flat(factors, Kind.PRODUCT)) {
            collected.take(factor);
        }
        Term radical = collected.radical() == null ? null : powers.root(fraction(collected.radical()), 2);
        if (radical != null) {
            for (Term factor : flat(List.of(radical), Kind.PRODUCT)) {
                collected.put(factor);
            }
        }
        return product(collected.coefficient(), collected.rest());
    }

    private Term product(Rational coefficient, List<Term> rest) {
        Term extreme = Infinities.ofProduct(coefficient, rest);
        if (extreme != null) {
            return extreme;
        }
        if (coefficient.signum() == 0 && rest.stream().noneMatch(term -> term.has(PARTIAL | INFINITE))) {
            return ZERO;
        }
        if (rest.size() == 1 && rest.get(0).is(Kind.SUM) && coefficient.signum() != 0) {
            return scaled(coefficient, rest.get(0));
        }
        if (!coefficient.equals(Rational.ONE) || rest.isEmpty()) {
            rest.add(fraction(coefficient));
        }
        return ordered(Kind.PRODUCT, rest);
    }

    private Term scaled(Rational coefficient, Term sum) {
        if (coefficient.equals(Rational.ONE)) {
            return sum;
        }
        Term factor = fraction(coefficient);
        List<Term> terms = new ArrayList<>(sum.arity());
        for (Term term : sum.arguments()) {
            terms.add(product(factor, term));
        }
        return ordered(Kind.SUM, terms);
    }

    Term quotient(Term numerator, Term denominator) {
        Rational divisor = denominator.fraction();
        if (divisor != null) {
            return divisor.signum() == 0
                    ? UNDEFINED
                    : product(fraction(ExactArithmetic.reciprocal(divisor)), numerator);
        }
        return product(numerator, powers.reciprocal(denominator));
    }

    // ---- powers and functions ------------------------------------------------------------------------------------

    Term power(Term base, Term exponent) {
        return powers.power(base, exponent);
    }

    Term power(Term base, long exponent) {
        return powers.power(base, BigInteger.valueOf(exponent));
    }

    Term root(Term radicand, int index) {
        return powers.root(radicand, index);
    }

    Term call(Function function, List<Term> arguments) {
        return calls.of(function, arguments);
    }

    Term call(Function function, Term... arguments) {
        return calls.of(function, List.of(arguments));
    }

    /** A function left as it is. */
    Term callAsIs(Function function, int traits, Term... arguments) {
        return new Term(Kind.CALL, function, traits, 1, arguments);
    }
}
