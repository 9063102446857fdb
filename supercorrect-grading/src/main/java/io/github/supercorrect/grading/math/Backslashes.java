package io.github.supercorrect.grading.math;

/**
 * How a text was escaped on its way: text out of JSON or source code may have every backslash twice.
 *
 * @param allDoubled whether each run of backslashes is of even length and one of them begins a command
 * @param dollars dollar signs without a backslash before them
 */
record Backslashes(boolean allDoubled, int dollars) {

    static Backslashes in(String text) {
        boolean even = true;
        boolean command = false;
        int dollars = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\') {
                int end = i;
                while (end < text.length() && text.charAt(end) == '\\') {
                    end++;
                }
                even &= (end - i) % 2 == 0;
                command |= end < text.length() && Words.isLatin(text.charAt(end));
                i = end + ((end - i) % 2);
            } else {
                dollars += c == '$' ? 1 : 0;
                i++;
            }
        }
        return new Backslashes(even && command, dollars);
    }
}
