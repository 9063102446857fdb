package io.github.supercorrect.grading.math;

/** How tightly a node holds together in LaTeX: one that binds less than its place demands is put in parentheses. */
final class Binding {

    static final int SEQUENCE = 0;
    static final int RELATION = 1;
    static final int SET_OPERATION = 2;
    static final int RATIO = 3;
    static final int SUM = 4;
    static final int SIGNED = 5;
    static final int PRODUCT = 6;
    static final int POSTFIX = 7;
    static final int FRACTION = 8;
    static final int ATOM = 9;

    private Binding() {}

    static int of(Expression expression) {
        if (expression instanceof Expression.Sequence) {
            return SEQUENCE;
        } else if (expression instanceof Expression.Relation) {
            return RELATION;
        } else if (expression instanceof Expression.SetOperation) {
            return SET_OPERATION;
        } else if (expression instanceof Expression.Ratio || expression instanceof Expression.Quantity) {
            return RATIO;
        } else if (expression instanceof Expression.Sum) {
            return SUM;
        } else if (expression instanceof Expression.Negation
                || expression instanceof Expression.PlusMinus
                || expression instanceof Expression.BigOperator) {
            return SIGNED;
        } else if (expression instanceof Expression.Product || expression instanceof Expression.MixedNumber) {
            return PRODUCT;
        } else if (expression instanceof Expression.Power
                || expression instanceof Expression.Percent
                || expression instanceof Expression.Degrees) {
            return POSTFIX;
        } else if (expression instanceof Expression.Quotient) {
            return FRACTION;
        }
        return expression instanceof Expression.Call call ? ofCall(call.function()) : ATOM;
    }

    private static int ofCall(Function function) {
        return switch (function) {
            case MOD -> SIGNED;
            case FACTORIAL, DOUBLE_FACTORIAL, MODULUS -> POSTFIX;
            default -> ATOM;
        };
    }
}
