package io.github.supercorrect.grading.internal.fold;

import java.util.Set;

/** Takes {@code $}, {@code \(}, {@code \[} and sizes of letters away; a blank stays for each, so that what they kept apart is apart. */
final class Delimiters {

    private static final Set<String> SIZES = Set.of(
            "tiny",
            "scriptsize",
            "footnotesize",
            "small",
            "normalsize",
            "large",
            "Large",
            "LARGE",
            "huge",
            "Huge",
            "displaystyle",
            "textstyle",
            "scriptstyle");

    private Delimiters() {}

    static String remove(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '$') {
                out.append(' ');
            } else if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                int end = letters(text, i);
                if (end > i && SIZES.contains(text.substring(i, end))) {
                    out.append(' ');
                    i = end - 1;
                } else if ("()[]".indexOf(next) >= 0) {
                    out.append(' ');
                } else {
                    out.append(c).append(next);
                }
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The end of a name no longer than a size has. */
    private static int letters(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + 13 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
