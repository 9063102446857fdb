package io.github.supercorrect.grading.answer;

/**
 * Where a number begins and ends: a sign, thousands separators, a decimal point, an exponent, a denominator or the other side
 * of a ratio or a time, and a percent sign belong to it ({@code -1,234.5}, {@code 7.1e35}, {@code 2/3}, {@code 4:30}, {@code 20%}).
 */
final class NumberScan {

    private static final String THOUSANDS = ", \u00a0\u202f";
    private static final String MONEY = "$€£¥₹";
    private static final String[] MONEY_WORDS = {"dollar", "euro", "美元", "元", "USD"};

    private NumberScan() {}

    static boolean isDigitAt(String text, int i) {
        return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
    }

    /** Digits behind a letter or an underscore are part of a name ({@code x2}, {@code Step3}). */
    static boolean isPartOfName(String text, int digit) {
        return digit > 0 && (Chars.isLatinLetter(text.charAt(digit - 1)) || text.charAt(digit - 1) == '_');
    }

    /** The start of the number with the point of {@code .5} and with its sign; a minus behind an operand is none. */
    static int withSign(String text, int digit) {
        int start = Chars.isCharAt(text, digit - 1, '.') && !isDigitAt(text, digit - 2) ? digit - 1 : digit;
        if (start == 0 || "+-−".indexOf(text.charAt(start - 1)) < 0) {
            return start;
        }
        boolean binary = start > 1 && (Character.isLetterOrDigit(text.charAt(start - 2)) || isCloser(text, start - 2));
        return binary ? start : start - 1;
    }

    private static boolean isCloser(String text, int i) {
        return ")]}$%".indexOf(text.charAt(i)) >= 0;
    }

    static int numberEnd(String text, int from) {
        int end = decimalEnd(text, from);
        if ((Chars.isCharAt(text, end, '/') || Chars.isCharAt(text, end, ':')) && isDigitAt(text, end + 1)) {
            end = decimalEnd(text, end + 1);
        } else {
            end = exponentEnd(text, end);
        }
        if (Chars.isCharAt(text, end, '\\') && Chars.isCharAt(text, end + 1, '%')) {
            return end + 2;
        }
        int percent = Chars.isCharAt(text, end, ' ') ? end + 1 : end;
        return Chars.isCharAt(text, percent, '%') ? percent + 1 : end;
    }

    private static int decimalEnd(String text, int from) {
        int european = europeanEnd(text, from);
        if (european > 0) {
            return european;
        }
        int end = groupsEnd(text, from, digitsEnd(text, from));
        if (Chars.isCharAt(text, end, '.') && isDigitAt(text, end + 1)) {
            return digitsEnd(text, end + 1);
        }
        return isDecimalComma(text, from, end) ? digitsEnd(text, end + 1) : end;
    }

    /** Behind the groups of thousands, which all have the same separator. */
    private static int groupsEnd(String text, int from, int digits) {
        if (digits - from > 3) {
            return digits;
        }
        int end = digits;
        char separator = digits < text.length() ? text.charAt(digits) : 0;
        while (THOUSANDS.indexOf(separator) >= 0 && isGroup(text, end, separator)) {
            end += 4;
        }
        return end;
    }

    /** {@code 1.000,50}: points between thousands and a comma before cents. */
    private static int europeanEnd(String text, int from) {
        int end = digitsEnd(text, from);
        int groups = end;
        while (end - from <= 3 && isGroup(text, groups, '.')) {
            groups += 4;
        }
        boolean cents = groups > end
                && Chars.isCharAt(text, groups, ',')
                && isDigitAt(text, groups + 1)
                && isDigitAt(text, groups + 2)
                && !isDigitAt(text, groups + 3);
        return cents ? groups + 3 : 0;
    }

    /** A separator with exactly three digits: {@code 1,000} is a number, {@code 1,20} are two. */
    private static boolean isGroup(String text, int at, char separator) {
        return Chars.isCharAt(text, at, separator)
                && isDigitAt(text, at + 1)
                && isDigitAt(text, at + 2)
                && isDigitAt(text, at + 3)
                && !isDigitAt(text, at + 4);
    }

    /** {@code 2,74 €}, {@code 12,5 %}: with these behind it, a comma is no list's. */
    private static boolean isDecimalComma(String text, int from, int comma) {
        if (!Chars.isCharAt(text, comma, ',') || !isDigitAt(text, comma + 1) || Chars.isCharAt(text, from - 1, ',')) {
            return false;
        }
        int end = digitsEnd(text, comma + 1);
        boolean percent = Chars.isCharAt(text, end, '%')
                || (Chars.isCharAt(text, end, ' ') && Chars.isCharAt(text, end + 1, '%'));
        return end - comma <= 3 && !Chars.isCharAt(text, end, ',') && (percent || isMoneyBehind(text, end));
    }

    /** Whether an amount of money stands at {@code [start, end)}. */
    static boolean isMoney(String text, int start, int end) {
        int sign = start - 1;
        while (sign > 0 && text.charAt(sign) == ' ' && start - sign < 3) {
            sign--;
        }
        return (sign >= 0 && MONEY.indexOf(text.charAt(sign)) >= 0) || isMoneyBehind(text, end);
    }

    private static boolean isMoneyBehind(String text, int end) {
        int i = Chars.isCharAt(text, end, ' ') ? end + 1 : end;
        i = Chars.isCharAt(text, i, '\\') ? i + 1 : i;
        if (i < text.length() && MONEY.indexOf(text.charAt(i)) >= 0) {
            return true;
        }
        for (String word : MONEY_WORDS) {
            if (text.startsWith(word, i)) {
                return true;
            }
        }
        return false;
    }

    private static int exponentEnd(String text, int end) {
        if (!Chars.isCharAt(text, end, 'e') && !Chars.isCharAt(text, end, 'E')) {
            return end;
        }
        boolean sign = Chars.isCharAt(text, end + 1, '-') || Chars.isCharAt(text, end + 1, '+');
        int digits = sign ? end + 2 : end + 1;
        return isDigitAt(text, digits) ? digitsEnd(text, digits) : end;
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (isDigitAt(text, end)) {
            end++;
        }
        return end;
    }
}
