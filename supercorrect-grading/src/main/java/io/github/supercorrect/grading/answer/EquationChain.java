package io.github.supercorrect.grading.answer;

/** A computation that is set as a chain: the result of {@code a + b = 4 + 6 = 10} is its last member. */
final class EquationChain {

    private EquationChain() {}

    /** The last member of a chain of three or more; anything else as it is. */
    static String last(String mathematics) {
        int depth = 0;
        int signs = 0;
        int lastSign = -1;
        for (int i = 0; i < mathematics.length(); i++) {
            char c = mathematics.charAt(i);
            if ("({[".indexOf(c) >= 0) {
                depth++;
            } else if (")}]".indexOf(c) >= 0) {
                depth--;
            } else if (depth == 0 && c == '=') {
                signs++;
                lastSign = i;
            } else if (endsChain(c) || startsOther(mathematics, i)) {
                return mathematics;
            }
        }
        String last = mathematics.substring(lastSign + 1).strip();
        return signs < 2 || last.isEmpty() ? mathematics : last;
    }

    /** A second statement, or another relation. */
    private static boolean endsChain(char c) {
        return ",;<>≤≥≠!&\n".indexOf(c) >= 0;
    }

    private static boolean startsOther(String mathematics, int i) {
        if (mathematics.charAt(i) != '\\') {
            return false;
        }
        for (String command : new String[] {
            "\\\\",
            "\\quad",
            "\\qquad",
            "\\text",
            "\\le",
            "\\ge",
            "\\ne",
            "\\equiv",
            "\\begin",
            "\\implies",
            "\\Rightarrow",
            "\\iff"
        }) {
            if (mathematics.startsWith(command, i) && !mathematics.startsWith("\\left", i)) {
                return true;
            }
        }
        return false;
    }
}
