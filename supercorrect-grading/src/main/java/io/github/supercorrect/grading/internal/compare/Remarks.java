package io.github.supercorrect.grading.internal.compare;

import java.util.Set;

/** What stands behind a number: a unit or a comment may be left out of account, a condition or a second number may not. */
final class Remarks {

    private static final Set<String> CONDITIONS = Set.of(
            "if",
            "when",
            "where",
            "unless",
            "except",
            "to",
            "by",
            "not",
            "is",
            "remainder",
            "more",
            "less",
            "least",
            "most",
            "than",
            "below",
            "or",
            "mod",
            "modulo",
            "other");

    private static final Set<String> DIRECTIONS = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "left",
            "right",
            "up",
            "down",
            "clockwise",
            "counterclockwise",
            "upward",
            "downward",
            "loss",
            "profit",
            "gain");

    private Remarks() {}

    /** Whether the remark changes what the number says. */
    static boolean matters(String remark) {
        for (String word : words(remark)) {
            if (CONDITIONS.contains(word)) {
                return true;
            }
        }
        return hasNumber(remark);
    }

    /** Digits other than those of an exponent, {@code cm^2} or {@code cm2}. */
    private static boolean hasNumber(String remark) {
        for (int i = 0; i < remark.length(); i++) {
            boolean digit = remark.charAt(i) >= '0' && remark.charAt(i) <= '9';
            char before = i == 0 ? ' ' : remark.charAt(i - 1);
            if (digit && before != '^' && before != '{' && before != '-' && !Character.isLetter(before)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two remarks point to different directions. */
    static boolean oppose(String left, String right) {
        String one = direction(left);
        String other = direction(right);
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private static String direction(String remark) {
        StringBuilder all = new StringBuilder();
        for (String word : words(remark)) {
            if (DIRECTIONS.contains(word)) {
                all.append(word).append(' ');
            }
        }
        return all.toString();
    }

    private static String[] words(String remark) {
        return Phrases.lower(remark.length() > 500 ? remark.substring(0, 500) : remark)
                .split("[^a-z]+", -1);
    }
}
