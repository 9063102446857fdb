package io.github.supercorrect.cli.jsonl;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Text as a string of JSON. */
public final class JsonText {
    private static final String MORE = "…";

    /** A character takes six bytes at most, so two of these and an id stay below 64 KB. */
    private static final int MOST_CHARACTERS = 3500;

    private JsonText() {}

    /** You get the text in quotes. Half of a surrogate pair, which UTF-8 cannot express, is escaped. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, quoted);
        for (int i = quoted.length() - 1; i >= 0; i--) {
            char c = quoted.charAt(i);
            if (Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(quoted.charAt(i - 1))) {
                i--;
            } else if (Character.isSurrogate(c)) {
                quoted.replace(i, i + 1, String.format("\\u%04x", (int) c));
            }
        }
        return quoted.append('"').toString();
    }

    /** You get the text in quotes, or the beginning of one that would make a line of output too long. */
    public static String quotedBeginning(String text) {
        return quoted(beginning(text, MOST_CHARACTERS));
    }

    /** You get the text, or the beginning of one that is longer than {@code most} characters. */
    public static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean splits =
                Character.isHighSurrogate(text.charAt(most - 1)) && Character.isLowSurrogate(text.charAt(most));
        return text.substring(0, splits ? most - 1 : most) + MORE;
    }
}
