package io.github.supercorrect.grading.math;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Writes trees down, each in one way: as LaTeX that {@link MathParser} reads back to a tree with the same print, or as plain
 * text for people. Trees of any depth and size; no state.
 */
public final class MathPrinter {

    private MathPrinter() {}

    /** LaTeX without delimiters, such as {@code \frac{1}{2} x + 3}. */
    public static String latex(Expression expression) {
        return print(expression, new LatexNotation());
    }

    /** Plain text, such as {@code (1/2)*x + 3}. */
    public static String plain(Expression expression) {
        return print(expression, new PlainNotation());
    }

    private static String print(Expression expression, Notation notation) {
        StringBuilder text = new StringBuilder();
        Deque<Object> open = new ArrayDeque<>();
        open.push(expression);
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (next instanceof Expression child) {
                List<Object> pieces = notation.pieces(child).list();
                for (int i = pieces.size() - 1; i >= 0; i--) {
                    open.push(pieces.get(i));
                }
            } else {
                text.append(next);
            }
        }
        return text.toString().strip();
    }

    /** The command of a function. */
    static String functionName(Function function) {
        return switch (function) {
            case CEILING -> "\\operatorname{ceil}";
            case LCM, ABS, FLOOR -> "\\operatorname{" + function.name().toLowerCase(Locale.ROOT) + "}";
            case SIGN -> "\\operatorname{sgn}";
            case RE -> "\\operatorname{Re}";
            case IM -> "\\operatorname{Im}";
            case DETERMINANT -> "\\det";
            case ARCCOT -> "\\operatorname{arccot}";
            case CONJUGATE -> "\\operatorname{conj}";
            case BINOMIAL -> "\\operatorname{binom}";
            case FACTORIAL, DOUBLE_FACTORIAL -> "\\operatorname{factorial}";
            default -> "\\" + function.name().toLowerCase(Locale.ROOT);
        };
    }
}
