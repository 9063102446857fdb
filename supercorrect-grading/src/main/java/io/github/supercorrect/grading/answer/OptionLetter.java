package io.github.supercorrect.grading.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letter of a multiple-choice option, with the marks around it: {@code C}, {@code (C)}, {@code C.}, {@code **(C)**},
 * {@code \text{C}}.
 *
 * @param start where the letter stands
 * @param end behind its closing marks
 * @param marked whether a bracket or a point behind it says that it is an option's letter
 */
record OptionLetter(int start, int end, boolean marked) {

    private static final String LATIN = "ABCDEFGHIJ";
    private static final String OTHERS = "АБВГДЕأبجدকখগঘकखगघগกขคงจΑΒΓΔ";
    private static final String OPENERS = "([{*_`\"'“‘「【";
    private static final String CLOSERS = ")]}*_`\"'”’」】";
    private static final List<String> COMMANDS = List.of("\\text{", "\\textbf{", "\\mathrm{", "\\mathbf{");
    private static final int MOST_MARKS = 12;
    private static final String MARKERS = ".):：．）、";

    /** The letter that begins at {@code from}, marks included; null if there is none. */
    static @Nullable OptionLetter at(String text, int from) {
        int letter = skipOpeners(text, from);
        boolean bracketed = letter > from && "([【".indexOf(text.charAt(letter - 1)) >= 0;
        if (letter >= text.length() || !isLetter(text.charAt(letter), bracketed)) {
            return null;
        }
        int end = skipClosers(text, letter + 1);
        boolean closed = end > letter + 1 && ")]】".indexOf(text.charAt(letter + 1)) >= 0;
        boolean marker = end < text.length() && MARKERS.indexOf(text.charAt(end)) >= 0;
        boolean marked = closed || marker;
        if (!isBoundary(text, end) || (Character.isLowerCase(text.charAt(letter)) && !closed)) {
            return null;
        }
        return new OptionLetter(letter, marker ? skipClosers(text, end + 1) : end, marked);
    }

    private static boolean isLetter(char c, boolean bracketed) {
        return LATIN.indexOf(c) >= 0
                || OTHERS.indexOf(c) >= 0
                || (c >= 'a' && c <= 'e')
                || (bracketed && c >= 'A' && c <= 'Z');
    }

    private static boolean isBoundary(String text, int end) {
        if (end >= text.length()) {
            return true;
        }
        char c = text.charAt(end);
        return c == '\\'
                ? skipSpacing(text, end) > end
                : !Chars.isLatinLetter(c) && !Chars.isDigit(c) && "_^=+-*/'’({".indexOf(c) < 0;
    }

    private static int skipOpeners(String text, int from) {
        int i = skipMarks(text, from, OPENERS);
        for (String command : COMMANDS) {
            if (text.startsWith(command, i)) {
                return skipMarks(text, i + command.length(), OPENERS);
            }
        }
        return i;
    }

    private static int skipClosers(String text, int from) {
        return skipMarks(text, from, CLOSERS);
    }

    private static int skipMarks(String text, int from, String marks) {
        int i = from;
        int most = Math.min(text.length(), from + MOST_MARKS);
        while (i < most && marks.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    String letter(String text) {
        return text.substring(start, start + 1);
    }

    /** Whether what follows is the text of the option: a marker and white space, or a word with a capital letter. */
    boolean isFollowedByItsText(String text) {
        int next = skipSpacing(text, end);
        if (next >= text.length() || next == end) {
            return false;
        }
        char c = text.charAt(next);
        if (marked) {
            return "=<>+*/^_&|,;)]}≤≥∈".indexOf(c) < 0
                    && !text.startsWith("and ", next)
                    && !text.startsWith("or ", next);
        }
        return Character.isUpperCase(c)
                && next + 1 < text.length()
                && Character.isLowerCase(text.charAt(next + 1))
                && text.charAt(start) != 'I';
    }

    private static int skipSpacing(String text, int from) {
        int i = from;
        while (i < text.length()) {
            if (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '~' || text.charAt(i) == '}') {
                i++;
            } else if (text.startsWith("\\ ", i) || text.startsWith("\\,", i) || text.startsWith("\\;", i)) {
                i += 2;
            } else if (text.startsWith("\\quad", i)) {
                i += 5;
            } else {
                return i;
            }
        }
        return i;
    }

    /** {@code C} for {@code (C) 45 degrees}, {@code C. Cecile} and {@code C Cecile}; anything else as it is. */
    static String reduced(String value) {
        OptionLetter option = at(value, 0);
        boolean reducible = option != null && (option.isFollowedByItsText(value) || isListed(value, option));
        return option != null && reducible ? option.letter(value) : value;
    }

    /** {@code [[C]]} and {@code ['C']}, as judges and programs write it. */
    private static boolean isListed(String value, OptionLetter option) {
        return value.charAt(0) == '[' && option.end >= value.length();
    }
}
