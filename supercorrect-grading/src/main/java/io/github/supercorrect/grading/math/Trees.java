package io.github.supercorrect.grading.math;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Whether two trees have the same nodes in the same places. */
    static boolean areEqual(Expression first, @Nullable Object second) {
        if (second == null || first.getClass() != second.getClass()) {
            return false;
        }
        Deque<Object> open = new ArrayDeque<>();
        open.push(first);
        open.push(second);
        while (!open.isEmpty()) {
            Object right = open.pop();
            Object left = open.pop();
            if (left == right) {
                continue;
            }
            if (!(left instanceof Expression one) || !(right instanceof Expression other) || !isSameNode(one, other)) {
                return false;
            }
            List<Expression> ones = children(one);
            List<Expression> others = children(other);
            for (int i = 0; i < ones.size(); i++) {
                open.push(ones.get(i));
                open.push(others.get(i));
            }
        }
        return true;
    }

    private static boolean isSameNode(Expression one, Expression other) {
        List<Expression> children = children(one);
        return one.getClass() == other.getClass()
                && children.size() == children(other).size()
                && (isLeaf(one) ? one.equals(other) : label(one).equals(label(other)));
    }

    static int hash(Expression root) {
        int hash = 1;
        Deque<Expression> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Expression node = open.pop();
            List<Expression> children = children(node);
            int own = isLeaf(node)
                    ? node.hashCode()
                    : node.getClass().getName().hashCode() + 31 * label(node).hashCode();
            hash = 31 * (31 * hash + own) + children.size();
            children.forEach(open::push);
        }
        return hash;
    }

    /** Whether a node has no fields that are expressions, so that its own equality does. */
    private static boolean isLeaf(Expression node) {
        return node instanceof Expression.Numeral
                || node instanceof Expression.BaseNumeral
                || node instanceof Expression.Symbol
                || node instanceof Expression.Constant
                || node instanceof Expression.Text;
    }

    /** What a node is besides its kind and its children. */
    private static String label(Expression node) {
        if (node instanceof Expression.PlusMinus plusMinus) {
            return plusMinus.lowerFirst() ? "mp" : "";
        } else if (node instanceof Expression.Call call) {
            return call.function().name();
        } else if (node instanceof Expression.Application application) {
            return application.name();
        } else if (node instanceof Expression.BigOperator big) {
            return big.operator();
        } else if (node instanceof Expression.Quantity quantity) {
            return quantity.unit();
        } else if (node instanceof Expression.Sequence sequence) {
            return sequence.separator();
        } else if (node instanceof Expression.Bracketed bracketed) {
            return "" + bracketed.open() + bracketed.close();
        } else if (node instanceof Expression.Matrix matrix) {
            return shape(matrix.rows());
        } else if (node instanceof Expression.Cases cases) {
            return shape(cases.rows());
        } else if (node instanceof Expression.Relation relation) {
            return relation.relators().toString();
        }
        return node instanceof Expression.SetOperation operation ? operation.operator() : "";
    }

    private static String shape(List<List<Expression>> rows) {
        return rows.stream().map(List::size).toList().toString();
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
