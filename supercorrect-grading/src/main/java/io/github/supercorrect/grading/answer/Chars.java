package io.github.supercorrect.grading.answer;

/** The character classes of LaTeX and numbers: ASCII only, whatever Unicode calls a letter or a digit. */
final class Chars {

    private Chars() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLatinLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigitAt(String text, int i) {
        return i >= 0 && i < text.length() && isDigit(text.charAt(i));
    }

    static boolean isCharAt(String text, int i, char c) {
        return i >= 0 && i < text.length() && text.charAt(i) == c;
    }

    /** The first index from {@code from} on that is not white space, or the length of the text. */
    static int skipWhitespace(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The first index from {@code from} on that is neither a space nor a tab, or the length of the text. */
    static int skipSpaces(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** Whether the character at {@code i} is an escaped one: an odd number of backslashes stands before it. */
    static boolean isEscaped(String text, int i) {
        int first = i;
        while (first > 0 && text.charAt(first - 1) == '\\') {
            first--;
        }
        return (i - first) % 2 == 1;
    }
}
