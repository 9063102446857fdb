package io.github.supercorrect.grading.internal;

/** Finds the partners of braces in LaTeX; a brace behind a backslash is a character. */
public final class Braces {

    private Braces() {}

    /** The index of the brace that closes the one at {@code open}, or -1. */
    public static int closer(String text, int open) {
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

    /** The same, or the end of the text, so that a group that was never closed goes as far. */
    public static int closerOrEnd(String text, int open) {
        int closer = closer(text, open);
        return closer < 0 ? text.length() : closer;
    }
}
