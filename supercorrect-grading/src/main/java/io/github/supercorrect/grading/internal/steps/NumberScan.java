package io.github.supercorrect.grading.internal.steps;

/**
 * A number as it stands in prose, with its separators of thousands and its decimals; or what only looks like one.
 *
 * @param digits with at most one point and without separators
 * @param end where the text goes on
 */
record NumberScan(String digits, int end, boolean isNumber) {

    /** The number that begins at a digit, or at a point before one. */
    static NumberScan at(String text, int from) {
        int end = digitsEnd(text, from);
        boolean number = true;
        int groups = groupsEnd(text, from, end);
        if (groups > end) {
            end = groups;
        } else if (is(text, end, ',') && isDigit(text, end + 1)) {
            end = digitsEnd(text, end + 1);
            number = false;
        }
        if (is(text, end, '.') && isDigit(text, end + 1)) {
            end = digitsEnd(text, end + 1);
        }
        int whole = otherEnd(text, end);
        String digits = text.substring(from, end).replace(",", "");
        return whole > end
                ? new NumberScan(digits, whole, false)
                : new NumberScan(digits, ellipsisEnd(text, end), number);
    }

    /** Behind groups of three digits: {@code 1,200,000}; {@code end} itself if there are none. */
    private static int groupsEnd(String text, int from, int end) {
        int groups = end;
        while (end - from <= 3 && is(text, groups, ',') && digitsEnd(text, groups + 1) == groups + 4) {
            groups += 4;
        }
        return groups;
    }

    /** Behind the rest of a time, a ratio, a version, an ordinal number: {@code 3:30}, {@code 1.2.3}, {@code 3rd}; else {@code end}. */
    private static int otherEnd(String text, int end) {
        int i = end;
        while ((is(text, i, ':') || is(text, i, '.') || is(text, i, ',')) && isDigit(text, i + 1)) {
            i = digitsEnd(text, i + 1);
        }
        boolean ordinal = text.startsWith("st", i)
                || text.startsWith("nd", i)
                || text.startsWith("rd", i)
                || text.startsWith("th", i);
        return ordinal && (i + 2 >= text.length() || !Character.isLetter(text.charAt(i + 2))) ? i + 2 : i;
    }

    /** {@code 3.33...}: more digits of the same number. */
    private static int ellipsisEnd(String text, int end) {
        return text.startsWith("...", end) ? end + 3 : text.startsWith("…", end) ? end + 1 : end;
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int i) {
        return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private static boolean is(String text, int i, char c) {
        return i < text.length() && text.charAt(i) == c;
    }
}
