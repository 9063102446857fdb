package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.internal.compare.Tree;
import io.github.supercorrect.grading.internal.value.Values;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.BaseNumeral;
import io.github.supercorrect.grading.math.Expression.BigOperator;
import io.github.supercorrect.grading.math.Expression.Call;
import io.github.supercorrect.grading.math.Expression.Constant;
import io.github.supercorrect.grading.math.Expression.Degrees;
import io.github.supercorrect.grading.math.Expression.MixedNumber;
import io.github.supercorrect.grading.math.Expression.Negation;
import io.github.supercorrect.grading.math.Expression.Numeral;
import io.github.supercorrect.grading.math.Expression.Percent;
import io.github.supercorrect.grading.math.Expression.Product;
import io.github.supercorrect.grading.math.Expression.Quantity;
import io.github.supercorrect.grading.math.Expression.Quotient;
import io.github.supercorrect.grading.math.Expression.Sum;
import io.github.supercorrect.grading.math.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an expression's notation may mean besides what the parser took it for. */
final class Senses {

    private static final Set<Function> ANGLES =
            Set.of(Function.SIN, Function.COS, Function.TAN, Function.COT, Function.SEC, Function.CSC);

    /** More mathematics, which the parser took for a unit. */
    private static final Pattern NO_UNIT = Pattern.compile("(?<![\\^{])\\d|\\\\(?:cdot|times|frac)|[+*=]");

    private static final int MOST_HEADS = 4;

    private Senses() {}

    /** The expression without units; angles keep their degrees only inside of functions. */
    static Expression bare(Expression e) {
        return Tree.rewrite(e, node -> {
            if (node instanceof Quantity quantity) {
                return bare(quantity.magnitude());
            } else if (node instanceof Degrees degrees) {
                return bare(degrees.operand());
            }
            return node instanceof Call ? node : null;
        });
    }

    /** With every {@code 3\frac12} as three times a half. */
    static Expression withoutMixedNumbers(Expression e) {
        return Tree.rewrite(
                e,
                node -> node instanceof MixedNumber mixed
                        ? new Product(List.of(mixed.whole(), mixed.fraction()))
                        : null);
    }

    /** What an expression begins with: {@code 8} of {@code 8+2}, where somebody reckons on behind a result. */
    static List<Expression> heads(Expression e) {
        List<Expression> heads = new ArrayList<>();
        Expression head = e;
        while (heads.size() < MOST_HEADS) {
            if (head instanceof Sum sum) {
                head = sum.terms().get(0);
            } else if (head instanceof Product product) {
                head = product.factors().get(0);
            } else if (head instanceof Quotient quotient) {
                head = quotient.numerator();
            } else {
                return heads;
            }
            heads.add(head);
        }
        return heads;
    }

    static boolean isNumber(Expression e) {
        Expression inner = e instanceof Negation negation ? negation.operand() : e;
        return inner instanceof Numeral || (inner instanceof Percent percent && percent.operand() instanceof Numeral);
    }

    /** Whether it is one number by another. */
    static boolean isDivision(Expression e) {
        return e instanceof Quotient quotient && isNumber(quotient.numerator()) && isNumber(quotient.denominator());
    }

    /** Whether it is a number by 0, as written. */
    static boolean dividesByZero(Expression e, Budget budget) {
        return isDivision(e)
                && e instanceof Quotient quotient
                && Values.exact(quotient.denominator(), budget)
                        .filter(value -> value.signum() == 0)
                        .isPresent();
    }

    static boolean hasPi(Expression e) {
        return Tree.any(e, node -> node == Constant.PI);
    }

    static boolean hasDegrees(Expression e) {
        return Tree.any(e, node -> node instanceof Degrees);
    }

    static boolean hasPercent(Expression e) {
        return Tree.any(e, node -> node instanceof Percent);
    }

    /** {@code 100 - 20%}: a number and a share of it, or of something else. */
    static boolean addsShare(Expression e) {
        return Tree.any(
                e,
                node -> node instanceof Sum sum
                        && sum.terms().stream().anyMatch(Senses::isShare)
                        && !sum.terms().stream().allMatch(Senses::isShare));
    }

    private static boolean isShare(Expression term) {
        return (term instanceof Negation negation ? negation.operand() : term) instanceof Percent;
    }

    static boolean hasDecimal(Expression e) {
        return Tree.any(e, node -> node instanceof Numeral numeral && Decimals.places(numeral) > 0);
    }

    static boolean hasSum(Expression e) {
        return Tree.any(e, node -> node instanceof Sum);
    }

    /** Whether a sign in it may stand for something else: a letter for a variable, a logarithm for one of another base. */
    static boolean isAmbiguous(Expression e) {
        return Tree.any(
                e,
                node -> node == Constant.E
                        || node == Constant.I
                        || node == Constant.INFINITY
                        || node instanceof BaseNumeral
                        || node instanceof BigOperator
                        || (node instanceof Quotient quotient && hasUnit(quotient.denominator()))
                        || (node instanceof Quantity quantity
                                && NO_UNIT.matcher(quantity.unit()).find())
                        || (node instanceof Call call && isAmbiguous(call)));
    }

    private static boolean hasUnit(Expression e) {
        return Tree.any(e, node -> node instanceof Quantity);
    }

    private static boolean isAmbiguous(Call call) {
        if (ANGLES.contains(call.function())) {
            return !hasPi(call) && !hasDegrees(call);
        }
        return switch (call.function()) {
            case LOG -> call.arguments().size() == 1;
            case MOD, MODULUS, CONJUGATE, ARG, RE, IM, DETERMINANT -> true;
            default -> false;
        };
    }
}
