package io.github.supercorrect.grading.internal.fold;

import java.util.Set;

/** A text without white space and commands that only concern type-setting. */
final class CompactKey {

    private static final Set<String> INVISIBLE = Set.of(
            "left",
            "right",
            "big",
            "Big",
            "bigl",
            "bigr",
            "Bigl",
            "Bigr",
            "bigg",
            "Bigg",
            "displaystyle",
            "textstyle",
            "limits",
            "quad",
            "qquad",
            "thinspace",
            "enspace",
            "space",
            "hspace",
            "nobreak");

    private final String text;
    private final StringBuilder out;
    private boolean gap;

    private CompactKey(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length());
    }

    static String of(String text) {
        CompactKey key = new CompactKey(text);
        key.scan();
        return key.out.toString();
    }

    private void scan() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i = command(i + 1);
            } else if (c <= ' ' || c == '~') {
                gap = true;
                i++;
            } else {
                append(c);
                i++;
            }
        }
    }

    private int command(int start) {
        int end = start;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        if (end == start) {
            character(text.charAt(start));
            return start + 1;
        }
        String name = text.substring(start, end);
        if (INVISIBLE.contains(name)) {
            gap = true;
        } else {
            appendCommand(name);
        }
        return end;
    }

    private void character(char c) {
        if (",;:!> ".indexOf(c) >= 0) {
            gap |= c != '!';
        } else {
            out.append('\\').append(c);
            gap = false;
        }
    }

    private void appendCommand(String name) {
        String same =
                switch (name) {
                    case "dfrac", "tfrac", "cfrac" -> "frac";
                    case "leq" -> "le";
                    case "geq" -> "ge";
                    case "neq" -> "ne";
                    case "mbox", "textrm", "textnormal", "textbf", "textit" -> "text";
                    case "dbinom", "tbinom" -> "binom";
                    default -> name;
                };
        out.append('\\').append(same);
        // a letter behind it must not read on in its name
        gap = true;
    }

    private void append(char c) {
        if (gap && !out.isEmpty() && isWordCharacter(c) && isWordCharacter(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
        gap = false;
        out.append(c);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** What could run together: letters of any script, digits and points. */
    private static boolean isWordCharacter(char c) {
        return c == '.' || c == ',' || Character.isLetterOrDigit(c);
    }
}
