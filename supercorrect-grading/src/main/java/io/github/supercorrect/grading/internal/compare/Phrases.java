package io.github.supercorrect.grading.internal.compare;

import java.util.Locale;

/** Words without what may differ in them. */
final class Phrases {

    private Phrases() {}

    /** In small letters, with single blanks, without end punctuation. */
    static String lower(String words) {
        StringBuilder out = new StringBuilder(words.length());
        boolean gap = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c <= ' ' || c == '~') {
                gap = true;
            } else {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.append(Character.toLowerCase(c));
            }
        }
        int end = out.length();
        while (end > 0 && ".,;:!".indexOf(out.charAt(end - 1)) >= 0) {
            end--;
        }
        return out.substring(0, end);
    }

    /** Letters and digits only, in small letters: what two spellings of the same words share. */
    static String bare(String words) {
        StringBuilder out = new StringBuilder(words.length());
        words.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    static String upper(String words) {
        return words.toUpperCase(Locale.ROOT);
    }
}
