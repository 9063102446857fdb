package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Constant;
import io.github.supercorrect.grading.math.Expression.Negation;

/** The two ends of the line. */
final class Infinities {

    private Infinities() {}

    static boolean isPositive(Expression e) {
        return e == Constant.INFINITY;
    }

    static boolean isNegative(Expression e) {
        return e instanceof Negation n && n.operand() == Constant.INFINITY;
    }

    static boolean isEither(Expression e) {
        return isPositive(e) || isNegative(e);
    }
}
