package io.github.supercorrect.grading.answer;

/**
 * Which brace closes which in a LaTeX text, found in one pass. A brace behind a backslash is a character, and a brace
 * without partner does not disturb the others.
 */
final class BracePairs {

    /** For each opening brace the index of its closing one plus 1; 0 elsewhere. */
    private final int[] closers;

    private BracePairs(int[] closers) {
        this.closers = closers;
    }

    static BracePairs of(String text) {
        int[] closers = new int[text.length()];
        int[] open = new int[text.length()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '{' -> open[depth++] = i;
                case '}' -> {
                    if (depth > 0) {
                        closers[open[--depth]] = i + 1;
                    }
                }
                default -> {}
            }
        }
        return new BracePairs(closers);
    }

    /** The index of the brace that closes the one at {@code index}, or -1 if none does. */
    int closerOf(int index) {
        return closers[index] - 1;
    }
}
