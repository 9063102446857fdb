package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Notation.Pieces;
import java.util.List;

/** Factors in LaTeX: side by side where reading back cannot take them for anything else, with a dot elsewhere. */
final class LatexProduct {

    private LatexProduct() {}

    static Pieces pieces(List<Expression> factors) {
        Pieces pieces = new Pieces();
        for (int i = 0; i < factors.size(); i++) {
            Expression factor = factors.get(i);
            if (i > 0) {
                pieces.add(isSideBySide(factors.get(i - 1), factor) ? " " : " \\cdot ");
            }
            pieces.addAll(LatexNotation.at(Binding.POSTFIX, factor, "", ""));
        }
        return pieces;
    }

    private static boolean isSideBySide(Expression left, Expression right) {
        if (right instanceof Expression.Call call && call.function() == Function.MODULUS) {
            return true;
        }
        boolean parentheses = isInParentheses(right);
        if (isInParentheses(left) || left instanceof Expression.Numeral || left instanceof Expression.Quotient) {
            return parentheses || beginsWithName(right);
        }
        return !parentheses && isName(left) && beginsWithName(right);
    }

    private static boolean isInParentheses(Expression factor) {
        return Binding.of(factor) < Binding.POSTFIX;
    }

    /** Whether it ends in a name or a root, perhaps with an exponent. */
    private static boolean isName(Expression left) {
        Expression base = left instanceof Expression.Power power ? power.base() : left;
        boolean figure =
                base instanceof Expression.Symbol symbol && symbol.name().indexOf(' ') >= 0;
        return !figure
                && (base instanceof Expression.Symbol
                        || base instanceof Expression.Constant
                        || base instanceof Expression.Root
                        || (base instanceof Expression.Call call && LatexCall.isNamed(call)));
    }

    private static boolean beginsWithName(Expression right) {
        Expression base = right instanceof Expression.Power power ? power.base() : right;
        if (base instanceof Expression.Symbol symbol) {
            return !Words.isDigit(symbol.name().charAt(0))
                    && "([{".indexOf(symbol.name().charAt(0)) < 0;
        }
        return base instanceof Expression.Constant
                || base instanceof Expression.Root
                || (base instanceof Expression.Call call && LatexCall.isNamed(call));
    }
}
