package io.github.supercorrect.grading.answer;

import java.util.Set;

/** Mathematics that is written without delimiters: {@code (1, -2)}, {@code 3x + 2}, {@code sqrt(2)/2}, {@code \\frac{1}{2}}. */
final class Formula {

    private static final int LONGEST = 200;

    private static final Set<String> NAMES = Set.of(
            "sqrt",
            "pi",
            "sin",
            "cos",
            "tan",
            "log",
            "ln",
            "exp",
            "arcsin",
            "arccos",
            "arctan",
            "inf",
            "infinity",
            "xy",
            "or");

    private Formula() {}

    /** Whether {@code text} is mathematics and nothing else, and not a name or a plain word. */
    static boolean is(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\n') >= 0) {
            return false;
        }
        boolean says = false;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = lettersEnd(text, i);
            if (end - i > 1 && !isCommand(text, i) && !NAMES.contains(text.substring(i, end))) {
                return false;
            }
            if ((end == i && !isMathematical(c)) || (c == ':' && !Chars.isDigitAt(text, i - 1))) {
                return false;
            }
            says |= Chars.isDigit(c) ? i == 0 || !Chars.isLatinLetter(text.charAt(i - 1)) : "\\π√∞".indexOf(c) >= 0;
            i = Math.max(end, i + 1);
        }
        return says;
    }

    private static boolean isCommand(String text, int letters) {
        return Chars.isCharAt(text, letters - 1, '\\');
    }

    private static boolean isMathematical(char c) {
        return Chars.isDigit(c) || " ,.:;+-−*/^_=(){}[]<>|!%°·×÷±≤≥≠≈√π∞∪∩\\'".indexOf(c) >= 0;
    }

    private static int lettersEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Chars.isLatinLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
