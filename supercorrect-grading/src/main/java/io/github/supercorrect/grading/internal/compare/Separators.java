package io.github.supercorrect.grading.internal.compare;

/** Numbers whose separators are written as in other countries. */
final class Separators {

    private static final int LONGEST = 100;

    private Separators() {}

    /** {@code 1,22} or {@code 0,125}; three digits behind a comma are thousands unless the number begins with 0. */
    static boolean hasDecimalComma(String key) {
        int comma = key.indexOf(',');
        int start = signs(key);
        if (comma <= start
                || key.length() > LONGEST
                || !areDigits(key, start, comma)
                || !areDigits(key, comma + 1, key.length())) {
            return false;
        }
        boolean thousands = key.length() - comma - 1 == 3 && comma - start <= 3 && key.charAt(start) != '0';
        return !thousands;
    }

    /** {@code 1 000 000} or {@code 1 000.5}. */
    static boolean hasThousandsSpace(String key) {
        int at = key.indexOf(' ');
        int start = signs(key);
        if (at <= start || at - start > 3 || key.length() > LONGEST || !areDigits(key, start, at)) {
            return false;
        }
        while (at < key.length() && key.charAt(at) == ' ') {
            if (at + 4 > key.length() || !areDigits(key, at + 1, at + 4)) {
                return false;
            }
            at += 4;
        }
        return at == key.length() || (key.charAt(at) == '.' && areDigits(key, at + 1, key.length()));
    }

    /** {@code 1.22}. */
    static boolean isDecimal(String key) {
        int point = key.indexOf('.');
        int start = signs(key);
        return point >= start
                && areDigits(key, point + 1, key.length())
                && (point == start || areDigits(key, start, point));
    }

    private static int signs(String key) {
        return !key.isEmpty() && "+-".indexOf(key.charAt(0)) >= 0 ? 1 : 0;
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }
}
