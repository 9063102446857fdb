package io.github.supercorrect.grading.internal.fold;

import io.github.supercorrect.grading.internal.Braces;
import java.util.Locale;

/** Takes a heading off: {@code \text{Domain: } [0,1]}, {@code \text{The answer is } 5}, {@code Radius: 5}. */
final class Labels {

    private static final String TEXT = "\\text{";
    private static final int LONGEST = 40;
    private static final int SHORTEST_WORD = 3;

    private Labels() {}

    static String remove(String text) {
        int end = text.startsWith(TEXT) ? textLabel(text) : wordLabel(text);
        String rest = end < 0 ? "" : text.substring(end).strip();
        return rest.isEmpty() ? text : rest;
    }

    private static int textLabel(String text) {
        int close = Braces.closer(text, TEXT.length() - 1);
        if (close < 0 || close > LONGEST) {
            return -1;
        }
        String label = text.substring(TEXT.length(), close).strip().toLowerCase(Locale.ROOT);
        boolean heading = label.endsWith(":") && label.length() > SHORTEST_WORD;
        return heading || label.endsWith("answer is") ? close + 1 : -1;
    }

    /** A word before a colon and a blank; no letter of an option, and no ratio. */
    private static int wordLabel(String text) {
        int end = 0;
        while (end < text.length() && end < LONGEST && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean heading = end >= SHORTEST_WORD && text.startsWith(": ", end);
        return heading ? end + 2 : -1;
    }
}
