package io.github.supercorrect.grading.answer;

import java.util.Optional;

/**
 * The last number of the text: a sign, thousands separators, a decimal point, an exponent, a denominator and a percent
 * sign belong to it ({@code -1,234.5}, {@code 7.1e35}, {@code 2/3}, {@code 20%}). Digits behind a letter or an
 * underscore are part of a name ({@code x2}, {@code Step3}).
 */
final class LastNumberRule implements ExtractionRule {

    @Override
    public AnswerRule rule() {
        return AnswerRule.LAST_NUMBER;
    }

    @Override
    public Optional<Finding> find(String text) {
        int start = -1;
        int end = -1;
        for (int i = 0; i < text.length(); i++) {
            if (Chars.isDigit(text.charAt(i))) {
                int after = numberEnd(text, i);
                if (!isPartOfName(text, i)) {
                    start = withSign(text, i);
                    end = after;
                }
                i = after - 1;
            }
        }
        return start < 0 ? Optional.empty() : Optional.of(finding(text.substring(start, end)));
    }

    private static Finding finding(String number) {
        return new Finding(number, number);
    }

    private static boolean isPartOfName(String text, int digit) {
        return digit > 0 && (Chars.isLatinLetter(text.charAt(digit - 1)) || text.charAt(digit - 1) == '_');
    }

    /** The start of the number with the point of {@code .5} and with its sign; a minus behind an operand is none. */
    private static int withSign(String text, int digit) {
        int start = Chars.isCharAt(text, digit - 1, '.') && !Chars.isDigitAt(text, digit - 2) ? digit - 1 : digit;
        if (start == 0 || "+-−".indexOf(text.charAt(start - 1)) < 0) {
            return start;
        }
        boolean binary = start > 1 && (Character.isLetterOrDigit(text.charAt(start - 2)) || isCloser(text, start - 2));
        return binary ? start : start - 1;
    }

    private static boolean isCloser(String text, int i) {
        return ")]}$%".indexOf(text.charAt(i)) >= 0;
    }

    private static int numberEnd(String text, int from) {
        int end = decimalEnd(text, from);
        if (Chars.isCharAt(text, end, '/') && Chars.isDigitAt(text, end + 1)) {
            end = decimalEnd(text, end + 1);
        } else {
            end = exponentEnd(text, end);
        }
        if (Chars.isCharAt(text, end, '\\') && Chars.isCharAt(text, end + 1, '%')) {
            return end + 2;
        }
        return Chars.isCharAt(text, end, '%') ? end + 1 : end;
    }

    private static int decimalEnd(String text, int from) {
        int end = digitsEnd(text, from);
        while (end - from <= 3 || Chars.isCharAt(text, end - 4, ',')) {
            if (!isThousandsGroup(text, end)) {
                break;
            }
            end += 4;
        }
        boolean point = Chars.isCharAt(text, end, '.') && Chars.isDigitAt(text, end + 1);
        return point ? digitsEnd(text, end + 1) : end;
    }

    /** A comma with exactly three digits: {@code 1,000} is a number, {@code 1,20} are two. */
    private static boolean isThousandsGroup(String text, int comma) {
        return Chars.isCharAt(text, comma, ',')
                && Chars.isDigitAt(text, comma + 1)
                && Chars.isDigitAt(text, comma + 2)
                && Chars.isDigitAt(text, comma + 3)
                && !Chars.isDigitAt(text, comma + 4);
    }

    private static int exponentEnd(String text, int end) {
        if (!Chars.isCharAt(text, end, 'e') && !Chars.isCharAt(text, end, 'E')) {
            return end;
        }
        boolean sign = Chars.isCharAt(text, end + 1, '-') || Chars.isCharAt(text, end + 1, '+');
        int digits = sign ? end + 2 : end + 1;
        return Chars.isDigitAt(text, digits) ? digitsEnd(text, digits) : end;
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (Chars.isDigitAt(text, end)) {
            end++;
        }
        return end;
    }
}
