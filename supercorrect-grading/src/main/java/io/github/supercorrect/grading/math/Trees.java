package io.github.supercorrect.grading.math;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Walks over trees that need no depth of calls. */
final class Trees {

    private record Place(Expression expression, int depth) {}

    private Trees() {}

    /** Whether no path from the root is longer than {@code limit} nodes. */
    static boolean isWithin(Expression root, int limit) {
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place(root, 1));
        while (!open.isEmpty()) {
            Place place = open.pop();
            if (place.depth > limit) {
                return false;
            }
            for (Expression child : children(place.expression)) {
                open.push(new Place(child, place.depth + 1));
            }
        }
        return true;
    }

    static List<Expression> children(Expression expression) {
        if (expression instanceof Expression.Sum sum) {
            return sum.terms();
        } else if (expression instanceof Expression.Product product) {
            return product.factors();
        } else if (expression instanceof Expression.Negation negation) {
            return List.of(negation.operand());
        } else if (expression instanceof Expression.PlusMinus plusMinus) {
            return List.of(plusMinus.operand());
        } else if (expression instanceof Expression.Quotient quotient) {
            return List.of(quotient.numerator(), quotient.denominator());
        } else if (expression instanceof Expression.MixedNumber mixed) {
            return List.of(mixed.whole(), mixed.fraction());
        } else if (expression instanceof Expression.Power power) {
            return List.of(power.base(), power.exponent());
        } else if (expression instanceof Expression.Root root) {
            return List.of(root.radicand(), root.index());
        } else if (expression instanceof Expression.Call call) {
            return call.arguments();
        } else if (expression instanceof Expression.Application application) {
            return application.arguments();
        }
        return others(expression);
    }

    private static List<Expression> others(Expression expression) {
        if (expression instanceof Expression.BigOperator big) {
            return List.of(big.below(), big.above(), big.body());
        } else if (expression instanceof Expression.Percent percent) {
            return List.of(percent.operand());
        } else if (expression instanceof Expression.Degrees degrees) {
            return List.of(degrees.operand());
        } else if (expression instanceof Expression.Quantity quantity) {
            return List.of(quantity.magnitude());
        } else if (expression instanceof Expression.Sequence sequence) {
            return sequence.members();
        } else if (expression instanceof Expression.Bracketed bracketed) {
            return bracketed.members();
        } else if (expression instanceof Expression.Matrix matrix) {
            return flat(matrix.rows());
        } else if (expression instanceof Expression.Cases cases) {
            return flat(cases.rows());
        } else if (expression instanceof Expression.Relation relation) {
            return relation.operands();
        } else if (expression instanceof Expression.SetOperation operation) {
            return operation.operands();
        } else if (expression instanceof Expression.SetBuilder builder) {
            return List.of(builder.element(), builder.condition());
        } else if (expression instanceof Expression.Ratio ratio) {
            return ratio.members();
        }
        return List.of();
    }

    private static List<Expression> flat(List<List<Expression>> rows) {
        List<Expression> cells = new ArrayList<>();
        rows.forEach(cells::addAll);
        return cells;
    }
}
