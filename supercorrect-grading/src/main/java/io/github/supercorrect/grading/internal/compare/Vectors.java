package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Bracketed;
import io.github.supercorrect.grading.math.Expression.Matrix;
import io.github.supercorrect.grading.math.Expression.Negation;
import io.github.supercorrect.grading.math.Expression.Product;
import io.github.supercorrect.grading.math.Expression.Quotient;
import io.github.supercorrect.grading.math.Expression.Sum;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums and multiples of tuples and matrices, taken member by member: {@code \frac12\begin{pmatrix}…}, {@code (1,2)+t(3,4)}. */
final class Vectors {

    private Vectors() {}

    /** A tuple or matrix that the expression is, or {@code null} if it is none. */
    static @Nullable Expression evaluate(Expression e) {
        if (e instanceof Matrix || isTuple(e)) {
            return e;
        } else if (e instanceof Negation n) {
            Expression vector = evaluate(n.operand());
            return vector == null ? null : map(vector, Negation::new);
        } else if (e instanceof Quotient q) {
            Expression vector = evaluate(q.numerator());
            return vector == null ? null : map(vector, part -> new Quotient(part, q.denominator()));
        } else if (e instanceof Product p) {
            return multiple(p);
        } else if (e instanceof Sum s) {
            return sum(s);
        }
        return null;
    }

    private static boolean isTuple(Expression e) {
        return e instanceof Bracketed b && b.open() != '{' && b.members().size() > 1;
    }

    private static @Nullable Expression multiple(Product p) {
        Expression vector = null;
        List<Expression> scalars = new ArrayList<>();
        for (Expression factor : p.factors()) {
            Expression candidate = evaluateFactor(factor);
            if (candidate == null) {
                scalars.add(factor);
            } else if (vector == null) {
                vector = candidate;
            } else {
                return null;
            }
        }
        return vector == null ? null : map(vector, part -> times(scalars, part));
    }

    private static @Nullable Expression evaluateFactor(Expression factor) {
        return factor instanceof Matrix || isTuple(factor) ? factor : null;
    }

    private static Expression times(List<Expression> scalars, Expression part) {
        List<Expression> factors = new ArrayList<>(scalars);
        factors.add(part);
        return new Product(factors);
    }

    private static @Nullable Expression sum(Sum s) {
        Expression total = null;
        for (Expression term : s.terms()) {
            Expression vector = term instanceof Sum ? null : evaluate(term);
            if (vector == null) {
                return null;
            }
            total = total == null ? vector : added(total, vector);
            if (total == null) {
                return null;
            }
        }
        return total;
    }

    private static @Nullable Expression added(Expression left, Expression right) {
        if (left instanceof Bracketed a
                && right instanceof Bracketed b
                && a.members().size() == b.members().size()) {
            return new Bracketed('(', added(a.members(), b.members()), ')');
        }
        if (left instanceof Matrix a && right instanceof Matrix b && sameSize(a, b)) {
            List<List<Expression>> rows = new ArrayList<>();
            for (int i = 0; i < a.rows().size(); i++) {
                rows.add(added(a.rows().get(i), b.rows().get(i)));
            }
            return new Matrix(rows);
        }
        return null;
    }

    private static boolean sameSize(Matrix a, Matrix b) {
        return a.rows().stream()
                .map(List::size)
                .toList()
                .equals(b.rows().stream().map(List::size).toList());
    }

    private static List<Expression> added(List<Expression> left, List<Expression> right) {
        List<Expression> sums = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            sums.add(new Sum(List.of(left.get(i), right.get(i))));
        }
        return sums;
    }

    private interface PartMapping {
        Expression of(Expression part);
    }

    private static Expression map(Expression vector, PartMapping mapping) {
        if (vector instanceof Matrix m) {
            return new Matrix(m.rows().stream()
                    .map(row -> row.stream().map(mapping::of).toList())
                    .toList());
        }
        Bracketed b = (Bracketed) vector;
        return new Bracketed(b.open(), b.members().stream().map(mapping::of).toList(), b.close());
    }
}
