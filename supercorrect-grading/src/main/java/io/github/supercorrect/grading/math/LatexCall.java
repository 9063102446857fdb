package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Notation.Pieces;
import java.util.List;

/** Known functions in LaTeX. */
final class LatexCall {

    private LatexCall() {}

    /** Whether it is written as a name before parentheses. */
    static boolean isNamed(Expression.Call call) {
        return switch (call.function()) {
            case ABS, FLOOR, CEILING, FACTORIAL, DOUBLE_FACTORIAL, BINOMIAL, MOD, MODULUS, CONJUGATE, DETERMINANT ->
                false;
            default -> true;
        };
    }

    static Pieces pieces(Expression.Call call) {
        List<Expression> arguments = call.arguments();
        if (arguments.size() == 1) {
            return ofOne(call, arguments.get(0));
        }
        return arguments.size() == 2 ? ofTwo(call) : named(call);
    }

    private static Pieces ofOne(Expression.Call call, Expression only) {
        return switch (call.function()) {
            case ABS -> Pieces.of("\\left|", only, "\\right|");
            case FLOOR -> Pieces.of("\\left\\lfloor ", only, "\\right\\rfloor ");
            case CEILING -> Pieces.of("\\left\\lceil ", only, "\\right\\rceil ");
            case FACTORIAL -> LatexNotation.at(Binding.FRACTION, only, "", "!");
            case DOUBLE_FACTORIAL -> LatexNotation.at(Binding.FRACTION, only, "", "!!");
            case MODULUS -> Pieces.of("\\pmod{", only, "}");
            case CONJUGATE -> isOverlined(only) ? Pieces.of("\\overline{", only, "}") : named(call);
            case DETERMINANT ->
                only instanceof Expression.Matrix matrix ? LatexNotation.rows(matrix.rows(), "vmatrix") : named(call);
            default -> named(call);
        };
    }

    private static boolean isOverlined(Expression content) {
        return content instanceof Expression.Symbol
                || content instanceof Expression.Sum
                || content instanceof Expression.Quotient;
    }

    private static Pieces ofTwo(Expression.Call call) {
        Expression first = call.arguments().get(0);
        Expression second = call.arguments().get(1);
        return switch (call.function()) {
            case BINOMIAL -> Pieces.of("\\binom{", first, "}{", second, "}");
            case LOG -> Pieces.of("\\log_{", first, "}\\left(", second, "\\right)");
            case MOD ->
                LatexNotation.at(Binding.SIGNED, first, "", " \\bmod ")
                        .addAll(LatexNotation.at(Binding.PRODUCT, second, "", ""));
            default -> named(call);
        };
    }

    private static Pieces named(Expression.Call call) {
        return Pieces.of(MathPrinter.functionName(call.function()), "\\left(")
                .separated(call.arguments(), ", ")
                .add("\\right)");
    }
}
