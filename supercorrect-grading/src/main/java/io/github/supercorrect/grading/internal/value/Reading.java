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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Expressions as terms. Throws {@link NoScalarException} for what is none. */
final class Reading {

    private static final Term PER_CENT = TermFactory.fraction(Rational.of(BigInteger.ONE, BigInteger.valueOf(100)));

    private static final int MOST_LOOPS = 8;

    private final Budget budget;
    private final TermFactory terms;
    private final Numerals numerals;
    private final Compounds compounds;
    /** What some names stand for. */
    private final Map<String, Term> meanings;
    /** How many trigonometric functions we are in: there a degree is π/180, elsewhere a mark. */
    private int angles;
    /** Loops in progress: one more for each sum over an index or determinant around. */
    private int loops;

    Reading(Budget budget, Map<String, Term> meanings) {
        this.budget = budget;
        this.meanings = meanings;
        this.terms = new TermFactory(budget);
        this.numerals = new Numerals(terms, budget);
        this.compounds = new Compounds(this, terms, budget);
    }

    /** One for the same place, where some names stand for something else. */
    Reading with(Map<String, Term> otherMeanings) {
        Reading other = new Reading(budget, otherMeanings);
        other.loops = loops;
        other.angles = angles;
        return other;
    }

    Map<String, Term> meanings() {
        return meanings;
    }

    /** Keeps a stack of its own, because trees are deep and the thread's may be small. */
    Term of(Expression root) {
        if (++loops > MOST_LOOPS) {
            throw new NoScalarException();
        }
        Deque<Frame> frames = new ArrayDeque<>();
        Term term = begun(root, frames);
        while (!frames.isEmpty()) {
            Frame frame = frames.getLast();
            if (term != null) {
                frame.terms.add(term);
            }
            term = frame.next < frame.parts.size() ? begun(frame.parts.get(frame.next++), frames) : ended(frames);
        }
        loops--;
        return Objects.requireNonNull(term);
    }

    /** An expression of which some parts are read. */
    private static final class Frame {
        final Expression expression;
        final List<Expression> parts;
        final List<Term> terms;
        int next;

        Frame(Expression expression, List<Expression> parts) {
            this.expression = expression;
            this.parts = parts;
            this.terms = new ArrayList<>(parts.size());
        }
    }

    /** The term of an atom, or null and a frame for what has parts. */
    private @Nullable Term begun(Expression expression, Deque<Frame> frames) {
        budget.spend(50);
        Term atom = atom(expression);
        if (atom == null) {
            frames.addLast(new Frame(expression, parts(expression)));
            angles += isTrigonometric(expression) ? 1 : 0;
        }
        return atom;
    }

    private Term ended(Deque<Frame> frames) {
        Frame frame = frames.removeLast();
        angles -= isTrigonometric(frame.expression) ? 1 : 0;
        return operation(frame.expression, frame.terms);
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

    private static List<Expression> parts(Expression expression) {
        if (expression instanceof Sum sum) {
            return sum.terms();
        }
        if (expression instanceof Product product) {
            return product.factors();
        }
        if (expression instanceof Negation negation) {
            return List.of(negation.operand());
        }
        if (expression instanceof Quotient quotient) {
            return List.of(quotient.numerator(), quotient.denominator());
        }
        if (expression instanceof Power power) {
            return List.of(power.base(), power.exponent());
        }
        return partsOfFunction(expression);
    }

    private static List<Expression> partsOfFunction(Expression expression) {
        if (expression instanceof Root root) {
            return List.of(root.radicand(), root.index());
        }
        if (expression instanceof Call call) {
            return call.function() == Function.DETERMINANT ? List.of() : call.arguments();
        }
        if (expression instanceof MixedNumber mixed) {
            return List.of(mixed.whole(), mixed.fraction());
        }
        if (expression instanceof Percent percent) {
            return List.of(percent.operand());
        }
        if (expression instanceof Degrees degrees) {
            return List.of(degrees.operand());
        }
        if (expression instanceof Application application) {
            return application.arguments();
        }
        if (expression instanceof BigOperator) {
            return List.of();
        }
        throw new NoScalarException();
    }

    private Term operation(Expression expression, List<Term> parts) {
        if (expression instanceof Sum || expression instanceof MixedNumber) {
            return terms.sum(parts);
        }
        if (expression instanceof Product) {
            return terms.product(parts);
        }
        if (expression instanceof Negation) {
            return terms.negate(parts.get(0));
        }
        if (expression instanceof Quotient) {
            return terms.quotient(parts.get(0), parts.get(1));
        }
        if (expression instanceof Power) {
            return terms.power(parts.get(0), parts.get(1));
        }
        return function(expression, parts);
    }

    private Term function(Expression expression, List<Term> parts) {
        if (expression instanceof Root) {
            return root(parts.get(0), parts.get(1));
        }
        if (expression instanceof Call call) {
            return call.function() == Function.DETERMINANT
                    ? compounds.determinant(call.arguments())
                    : terms.call(call.function(), parts);
        }
        if (expression instanceof Percent) {
            return terms.product(PER_CENT, parts.get(0));
        }
        if (expression instanceof Degrees) {
            return degrees(parts.get(0));
        }
        if (expression instanceof Application application) {
            return compounds.application(application.name(), parts);
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

    private static boolean isTrigonometric(Expression expression) {
        if (!(expression instanceof Call call)) {
            return false;
        }
        return switch (call.function()) {
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
