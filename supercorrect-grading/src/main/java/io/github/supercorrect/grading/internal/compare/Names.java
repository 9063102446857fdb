package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Application;
import io.github.supercorrect.grading.math.Expression.BigOperator;
import io.github.supercorrect.grading.math.Expression.Bracketed;
import io.github.supercorrect.grading.math.Expression.Call;
import io.github.supercorrect.grading.math.Expression.Constant;
import io.github.supercorrect.grading.math.Expression.Product;
import io.github.supercorrect.grading.math.Expression.Quotient;
import io.github.supercorrect.grading.math.Expression.Ratio;
import io.github.supercorrect.grading.math.Expression.Sequence;
import io.github.supercorrect.grading.math.Expression.Symbol;
import io.github.supercorrect.grading.math.Expression.Text;
import io.github.supercorrect.grading.math.Function;
import java.util.List;

/** Tells what only names a quantity, as {@code x}, {@code f(x)}, {@code AB} and {@code \frac{dy}{dx}}, from what has a value of its own. */
final class Names {

    private Names() {}

    /** Whether {@code e = value} says what {@code e} is, instead of stating an equation. */
    static boolean isName(Expression e) {
        if (e instanceof Symbol
                || e instanceof Text
                || e instanceof BigOperator
                || e == Constant.E
                || e == Constant.I) {
            return true;
        } else if (e instanceof Application a) {
            return !a.arguments().isEmpty();
        } else if (e instanceof Product p) {
            return isRunOfPoints(p.factors()) || isDifference(p.factors()) || isMeasure(p.factors());
        } else if (e instanceof Quotient q) {
            return isDifferential(q.numerator()) && isDifferential(q.denominator());
        } else if (e instanceof Call c) {
            return isCallOfName(c);
        }
        return areNames(e);
    }

    private static boolean areNames(Expression e) {
        if (e instanceof Bracketed b) {
            return b.open() == '(' && areNames(b.members());
        } else if (e instanceof Ratio r) {
            return areNames(r.members());
        } else if (e instanceof Sequence s) {
            return areNames(s.members());
        }
        return false;
    }

    private static boolean areNames(List<Expression> members) {
        return !members.isEmpty()
                && members.stream()
                        .allMatch(m -> m instanceof Symbol
                                || m instanceof Application
                                || m == Constant.E
                                || m == Constant.I
                                || (m instanceof Product p && isRunOfPoints(p.factors())));
    }

    private static boolean isCallOfName(Call call) {
        Function f = call.function();
        boolean measure = f == Function.ABS || f == Function.DETERMINANT || f == Function.CONJUGATE;
        Expression first = call.arguments().isEmpty() ? call : call.arguments().get(0);
        return (measure && (isPoint(first) || (first instanceof Product p && isRunOfPoints(p.factors()))))
                || ((f == Function.MIN || f == Function.MAX) && call.arguments().size() == 1);
    }

    /** {@code AB}, {@code ABC}: capitals side by side name a segment or a figure. */
    private static boolean isRunOfPoints(List<Expression> factors) {
        return factors.size() <= 6 && factors.stream().allMatch(Names::isPoint);
    }

    private static boolean isPoint(Expression e) {
        return e instanceof Symbol s && Character.isUpperCase(s.name().charAt(0));
    }

    /** {@code \Delta p}. */
    private static boolean isDifference(List<Expression> factors) {
        return factors.size() == 2
                && factors.get(0) instanceof Symbol d
                && d.name().equals("\\Delta")
                && factors.get(1) instanceof Symbol;
    }

    /** {@code m\angle A}, {@code P(A \cap B)}. */
    private static boolean isMeasure(List<Expression> factors) {
        boolean angle =
                factors.get(factors.size() - 1) instanceof Symbol s && s.name().startsWith("\\angle");
        boolean event = isPoint(factors.get(0)) && factors.get(1) instanceof Expression.SetOperation;
        return factors.size() == 2 && factors.get(0) instanceof Symbol && (angle || event);
    }

    /** {@code dy}, {@code d^2y}, {@code dx}, {@code d}, {@code \partial f}. */
    private static boolean isDifferential(Expression e) {
        Expression first = e;
        if (e instanceof Product p) {
            first = p.factors().get(0);
        }
        if (first instanceof Expression.Power p) {
            first = p.base();
        }
        return first instanceof Symbol s
                && (s.name().equals("d")
                        || s.name().equals("\\partial")
                        || s.name().equals("dy")
                        || s.name().equals("dx"));
    }
}
