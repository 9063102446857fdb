package io.github.supercorrect.grading.answer;

import java.util.Locale;
import java.util.Set;

/**
 * What stands between two boxes. They belong together over nothing but white space and delimiters, or over a comma or a word
 * such as "and", with at most a name ({@code y_2 =}) and two other words ("papers and") beside it.
 */
final class BoxGap {

    private static final int LONGEST = 80;
    private static final int MOST_OTHER_WORDS = 2;

    private static final Set<String> JOINING =
            Set.of("and", "or", "et", "ou", "y", "o", "und", "oder", "e", "和", "或", "与", "與", "及", "以及", "или", "и");

    /** Commands that only set type. */
    private static final Set<String> SPACING =
            Set.of("quad", "qquad", "text", "mathrm", "textbf", "mathbf", "textrm", "hspace", "left", "right");

    private static final Set<String> ENDING = Set.of(
            "then",
            "so",
            "thus",
            "hence",
            "therefore",
            "but",
            "not",
            "is",
            "are",
            "was",
            "gives",
            "implies",
            "next",
            "where",
            "which",
            "we",
            "now",
            "because",
            "since",
            "if",
            "answer",
            "finally",
            "check",
            "also");

    private final String gap;
    private int position;
    private int others;
    private boolean joined;
    private boolean apart;

    private BoxGap(String gap) {
        this.gap = gap;
    }

    /** Whether the boxes that {@code text[from, to)} separates are one answer. */
    static boolean isBeside(String text, int from, int to) {
        return to - from <= LONGEST && new BoxGap(text.substring(from, to)).isBeside();
    }

    private boolean isBeside() {
        while (position < gap.length() && !apart) {
            step();
        }
        return !apart && (joined || others == 0) && others <= MOST_OTHER_WORDS;
    }

    private void step() {
        char c = gap.charAt(position);
        if (c == '\\') {
            command();
        } else if (Character.isLetter(c)) {
            word();
        } else if (",;、，；&".indexOf(c) >= 0) {
            joined = true;
            position++;
        } else if (c == '\n') {
            int next = Chars.skipWhitespace(gap, position);
            apart = gap.substring(position + 1, next).indexOf('\n') >= 0;
            position = next;
        } else {
            apart = !Character.isWhitespace(c) && "${}()[]~*".indexOf(c) < 0;
            position++;
        }
    }

    private void command() {
        int end = lettersEnd(position + 1);
        if (end == position + 1) {
            position = end + 1;
        } else {
            apart = !SPACING.contains(gap.substring(position + 1, end));
            position = end;
        }
    }

    private void word() {
        int end = lettersEnd(position);
        int after = nameEnd(end);
        String word = gap.substring(position, end).toLowerCase(Locale.ROOT);
        if (after < 0) {
            apart = ENDING.contains(word);
            joined |= JOINING.contains(word);
            others += JOINING.contains(word) ? 0 : 1;
        }
        position = Math.max(after, end);
    }

    /** Where the box behind {@code y_2 =} begins, or -1 if no name ends at {@code letters}. */
    private int nameEnd(int letters) {
        int i = letters;
        if (letters - position == 1) {
            while (i < gap.length() && "_{}'0123456789()xyt".indexOf(gap.charAt(i)) >= 0) {
                i++;
            }
        }
        i = Chars.skipWhitespace(gap, i);
        return Chars.isCharAt(gap, i, '=') ? i + 1 : -1;
    }

    private int lettersEnd(int from) {
        int end = from;
        while (end < gap.length() && Character.isLetter(gap.charAt(end))) {
            end++;
        }
        return end;
    }
}
