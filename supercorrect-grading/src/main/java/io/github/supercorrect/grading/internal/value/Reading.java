package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Application;
import io.github.supercorrect.grading.math.Expression.BaseNumeral;
import io.github.supercorrect.grading.math.Expression.BigOperator;
import io.github.supercorrect.grading.math.Expression.Call;
import io.github.supercorrect.grading.math.Expression.Constant;
import io.github.supercorrect.grading.math.Expression.Degrees;
import io.github.supercorrect.grading.math.Expression.MixedNumber;
import io.github.supercorrect.grading.math.Expression.Negation;
import io.github.supercorrect.grading.math.Expression.Numeral;
import io.github.supercorrect.grading.math.Expression.Percent;
import io.github.supercorrect.grading.math.Expression.Power;
import io.github.supercorrect.grading.math.Expression.Product;
import io.github.supercorrect.grading.math.Expression.Quotient;
import io.github.supercorrect.grading.math.Expression.Root;
import io.github.supercorrect.grading.math.Expression.Sum;
import io.github.supercorrect.grading.math.Expression.Symbol;
import io.github.supercorrect.grading.math.Function;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Expressions as terms. Throws {@link NoScalarException} for what is none. */
final class Reading {

    private static final Term PER_CENT = TermFactory.fraction(Rational.of(BigInteger.ONE, BigInteger.valueOf(100)));

    private final Budget budget;
    private final TermFactory terms;
    private final Numerals numerals;
    private final Compounds compounds;
    /** What some names stand for. */
    private final Map<String, Term> meanings;
    /** How many trigonometric functions we are in: there a degree is π/180, elsewhere a mark. */
    private int angles;

    Reading(Budget budget, Map<String, Term> meanings) {
        this.budget = budget;
        this.meanings = meanings;
        this.terms = new TermFactory(budget);
        this.numerals = new Numerals(terms, budget);
        this.compounds = new Compounds(this, terms, budget);
    }

    TermFactory terms() {
        return terms;
    }

    Map<String, Term> meanings() {
        return meanings;
    }

    Term of(Expression expression) {
        budget.spend(50);
        Term atom = atom(expression);
        return atom != null ? atom : operation(expression);
    }

    private @Nullable Term atom(Expression expression) {
        if (expression instanceof Numeral numeral) {
            return numerals.of(numeral);
        }
        if (expression instanceof Symbol symbol) {
            Term meaning = meanings.get(symbol.name());
            return meaning == null ? TermFactory.variable(symbol.name()) : meaning;
        }
        if (expression instanceof Constant constant) {
            return switch (constant) {
                case PI -> TermFactory.PI;
                case E -> TermFactory.E;
                case I -> TermFactory.I;
                case INFINITY -> TermFactory.INFINITY;
            };
        }
        return expression instanceof BaseNumeral numeral ? numerals.of(numeral) : null;
    }

    private Term operation(Expression expression) {
        if (expression instanceof Sum sum) {
            return terms.sum(all(sum.terms()));
        }
        if (expression instanceof Product product) {
            return terms.product(all(product.factors()));
        }
        if (expression instanceof Negation negation) {
            return terms.negate(of(negation.operand()));
        }
        if (expression instanceof Quotient quotient) {
            return terms.quotient(of(quotient.numerator()), of(quotient.denominator()));
        }
        if (expression instanceof Power power) {
            return terms.power(of(power.base()), of(power.exponent()));
        }
        return function(expression);
    }

    private Term function(Expression expression) {
        if (expression instanceof Root root) {
            return root(of(root.radicand()), of(root.index()));
        }
        if (expression instanceof Call call) {
            return call(call);
        }
        if (expression instanceof MixedNumber mixed) {
            return terms.sum(of(mixed.whole()), of(mixed.fraction()));
        }
        if (expression instanceof Percent percent) {
            return terms.product(PER_CENT, of(percent.operand()));
        }
        if (expression instanceof Degrees degrees) {
            return degrees(of(degrees.operand()));
        }
        if (expression instanceof Application application) {
            return compounds.application(application);
        }
        if (expression instanceof BigOperator operator) {
            return compounds.operator(operator);
        }
        throw new NoScalarException();
    }

    private Term degrees(Term number) {
        Rational part = Rational.of(BigInteger.ONE, BigInteger.valueOf(180));
        return angles == 0 ? number : terms.product(TermFactory.fraction(part), TermFactory.PI, number);
    }

    private Term root(Term radicand, Term index) {
        Rational degree = index.fraction();
        if (degree != null
                && degree.isInteger()
                && degree.signum() > 0
                && degree.numerator().bitLength() < 31) {
            return terms.root(radicand, degree.numerator().intValue());
        }
        return terms.power(radicand, terms.quotient(TermFactory.ONE, index));
    }

    private Term call(Call call) {
        if (call.function() == Function.DETERMINANT) {
            return compounds.determinant(call.arguments());
        }
        int angle = isTrigonometric(call.function()) ? 1 : 0;
        angles += angle;
        List<Term> arguments = all(call.arguments());
        angles -= angle;
        return terms.call(call.function(), arguments);
    }

    private static boolean isTrigonometric(Function function) {
        return switch (function) {
            case SIN, COS, TAN, COT, SEC, CSC -> true;
            default -> false;
        };
    }

    List<Term> all(List<Expression> expressions) {
        List<Term> all = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            all.add(of(expression));
        }
        return all;
    }
}
