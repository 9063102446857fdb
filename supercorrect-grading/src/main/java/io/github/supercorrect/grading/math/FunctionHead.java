package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Item.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A function with its scripts, before its arguments: {@code \log_2}, {@code \sin^2}, {@code \cos^{-1}}. */
final class FunctionHead {

    private final Function function;
    private final List<Expression> exponents = new ArrayList<>();
    private @Nullable Expression subscript;
    private int next;

    FunctionHead(List<Item> items, int from, Function function) {
        this.function = function;
        int i = from;
        while (i < items.size()
                && (items.get(i).is(Kind.SUBSCRIPT) || items.get(i).is(Kind.SUPERSCRIPT))) {
            if (items.get(i).is(Kind.SUBSCRIPT)) {
                subscript = items.get(i).mathematics();
            } else {
                exponents.add(items.get(i).mathematics());
            }
            i++;
        }
        this.next = i;
    }

    /** {@code \\log_28}, which TeX reads as the logarithm of 8: a subscript of several digits and nothing behind it. */
    private @Nullable Expression splitBase() {
        if (function != Function.LOG
                || !(subscript instanceof Expression.Numeral base)
                || base.digits().length() < 2) {
            return null;
        }
        Expression argument = new Expression.Numeral(base.digits().substring(1), "");
        return new Expression.Call(
                function, List.of(new Expression.Numeral(base.digits().substring(0, 1), ""), argument));
    }

    int next() {
        return next;
    }

    /** The function without anything to apply it to. */
    Expression alone() {
        Expression split = splitBase();
        if (split != null) {
            return Factor.power(split, exponents);
        }
        Expression name = new Expression.Symbol(spelled());
        if (subscript != null) {
            name = Names.subscripted(name, subscript);
        }
        return Factor.power(name, exponents);
    }

    Expression applied(List<Expression> arguments) {
        List<Expression> powers = exponents;
        Function applied = function;
        Function inverse = inverse();
        if (exponents.size() == 1 && isMinusOne(exponents.get(0)) && inverse != null) {
            applied = inverse;
            powers = List.of();
        }
        return Factor.power(call(applied, arguments), powers);
    }

    private Expression call(Function applied, List<Expression> arguments) {
        if (subscript == null) {
            return new Expression.Call(applied, arguments);
        }
        if (applied == Function.LOG) {
            List<Expression> withBase = new ArrayList<>(List.of(subscript));
            withBase.addAll(arguments);
            return new Expression.Call(applied, withBase);
        }
        Expression name = Names.subscripted(new Expression.Symbol(spelled()), subscript);
        return new Expression.Application(((Expression.Symbol) name).name(), arguments);
    }

    private String spelled() {
        return MathPrinter.functionName(function);
    }

    private @Nullable Function inverse() {
        return switch (function) {
            case SIN -> Function.ARCSIN;
            case COS -> Function.ARCCOS;
            case TAN -> Function.ARCTAN;
            case COT -> Function.ARCCOT;
            default -> null;
        };
    }

    private static boolean isMinusOne(Expression exponent) {
        return exponent instanceof Expression.Negation negation
                && negation.operand() instanceof Expression.Numeral numeral
                && numeral.digits().equals("1");
    }

    @Override
    public String toString() {
        return function.name().toLowerCase(Locale.ROOT);
    }
}
