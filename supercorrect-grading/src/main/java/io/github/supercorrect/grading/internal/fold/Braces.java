package io.github.supercorrect.grading.internal.fold;

/** Finds the partners of braces in LaTeX; a brace behind a backslash is a character. */
final class Braces {

    private Braces() {}

    /** The index of the brace that closes the one at {@code open}, or -1. */
    static int closer(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '{' -> depth++;
                case '}' -> {
                    depth--;
                    if (depth == 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }
}
