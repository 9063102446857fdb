package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.internal.value.ScalarComparison;
import io.github.supercorrect.grading.internal.value.ScalarVerdict;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Application;
import io.github.supercorrect.grading.math.Expression.Numeral;
import io.github.supercorrect.grading.math.Expression.Product;
import io.github.supercorrect.grading.math.Expression.Symbol;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Whether one expression is a constant multiple of another: {@code f(x) g(x0) = g(x) f(x0)} for all {@code x}, at a fixed {@code x0}. */
final class Proportionality {

    private static final int[] PRIMES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41};
    private static final int ATTEMPTS = 4;
    private static final int DIGITS = 30;

    private final Budget budget;

    Proportionality(Budget budget) {
        this.budget = budget;
    }

    /** The sign of the factor; empty if there is none, or none can be shown. */
    OptionalInt factorSign(Expression f, Expression g) {
        Expression left = Tree.rewrite(f, Proportionality::asSymbol);
        Expression right = Tree.rewrite(g, Proportionality::asSymbol);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Map<String, Expression> point = point(List.of(left, right), attempt);
            Expression leftThere = Tree.substitute(left, point);
            Expression rightThere = Tree.substitute(right, point);
            Optional<BigDecimal> a = Reals.decimal(leftThere, DIGITS, budget);
            Optional<BigDecimal> b = Reals.decimal(rightThere, DIGITS, budget);
            if (a.isEmpty() || b.isEmpty() || (a.get().signum() == 0 && b.get().signum() == 0)) {
                continue;
            }
            if (a.get().signum() == 0 || b.get().signum() == 0) {
                return OptionalInt.empty();
            }
            Expression one = new Product(List.of(left, rightThere));
            Expression other = new Product(List.of(right, leftThere));
            return ScalarComparison.compare(one, other, budget) == ScalarVerdict.EQUAL
                    ? OptionalInt.of(a.get().signum() * b.get().signum())
                    : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    /** {@code f(x)} as one unknown. */
    private static @Nullable Expression asSymbol(Expression e) {
        if (e instanceof Application a
                && a.arguments().size() == 1
                && a.arguments().get(0) instanceof Symbol s) {
            return new Symbol(a.name() + "(" + s.name() + ")");
        } else if (e instanceof Application a
                && a.arguments().size() == 1
                && a.arguments().get(0) instanceof Numeral n) {
            return new Symbol(a.name() + "(" + n.digits() + ")");
        }
        return null;
    }

    private static Map<String, Expression> point(List<Expression> expressions, int attempt) {
        Map<String, Expression> point = new HashMap<>();
        int k = 3 * attempt;
        for (String name : Tree.names(expressions)) {
            point.put(name, new Numeral(String.valueOf(PRIMES[k % PRIMES.length] + k / PRIMES.length * 100), ""));
            k++;
        }
        return point;
    }
}
