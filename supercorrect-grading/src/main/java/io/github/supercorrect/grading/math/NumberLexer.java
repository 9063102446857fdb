package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.math.Item.Kind;
import java.util.List;

/** Digits with their marks of thousands, decimals and exponents. */
final class NumberLexer {

    private static final List<String> REPETITION_MARKS = List.of("\\overline", "\\bar", "\\dot", "(");

    private final Scan scan;

    NumberLexer(Scan scan) {
        this.scan = scan;
    }

    boolean isHere() {
        char c = scan.source.charAt(scan.at);
        return Words.isDigit(c) || (c == '.' && isDecimal(scan.at + 1));
    }

    private boolean isDecimal(int i) {
        return Words.isDigitAt(scan.source, i) || repeats(i);
    }

    void read() {
        int start = scan.at;
        StringBuilder digits = new StringBuilder();
        boolean point = false;
        while (scan.at < scan.source.length()) {
            char c = scan.source.charAt(scan.at);
            if (Words.isDigit(c)) {
                digits.append(c);
                scan.at++;
            } else if (c == '.' && !point && isDecimal(scan.at + 1)) {
                point = true;
                digits.append(c);
                scan.at++;
            } else if (!point && thousandsMark() > 0) {
                scan.at += thousandsMark();
            } else {
                break;
            }
        }
        if (scan.at < scan.source.length()
                && scan.source.charAt(scan.at) == '.'
                && !point
                && !Words.isDotAt(scan.source, scan.at + 1)) {
            scan.at++;
        }
        crossBefore();
        scan.add(Kind.NUMBER, digits.toString(), start);
        scientific();
    }

    /** Whether the digits behind a point begin with a repeating one: {@code .\\overline{3}}, {@code .(3)}. */
    private boolean repeats(int i) {
        for (String mark : REPETITION_MARKS) {
            if (scan.source.startsWith(mark, i)) {
                int digit = Words.skipSpaces(scan.source, i + mark.length());
                return Words.isDigitAt(scan.source, Words.isCharAt(scan.source, digit, '{') ? digit + 1 : digit);
            }
        }
        return false;
    }

    /** An x between two numbers is a multiplication sign: {@code 3.2x10^5}. */
    private void crossBefore() {
        int last = scan.items.size() - 1;
        if (last > 0
                && (scan.items.get(last).is(Kind.LETTER, "x")
                        || scan.items.get(last).is(Kind.LETTER, "X"))
                && scan.items.get(last - 1).is(Kind.NUMBER)) {
            Item cross = scan.items.remove(last);
            scan.items.add(Item.of(Kind.OPERATOR, "*", cross.start(), cross.end(), cross.spaced()));
        }
    }

    /** The length of {@code {,}}, {@code ,\!} or {@code \,} here if three digits and no fourth follow it; otherwise 0. */
    private int thousandsMark() {
        for (String mark : Words.THOUSANDS_MARKS) {
            if (scan.source.startsWith(mark, scan.at)) {
                int digits = Words.skipSpaces(scan.source, scan.at + mark.length());
                return Words.isGroupOfThree(scan.source, digits) ? digits - scan.at : 0;
            }
        }
        return 0;
    }

    /** {@code 7.1e35}: an exponent only where a product with Euler's number is out of the question. */
    private void scientific() {
        int e = scan.at;
        if (e >= scan.source.length() || (scan.source.charAt(e) != 'e' && scan.source.charAt(e) != 'E')) {
            return;
        }
        boolean signed = e + 1 < scan.source.length() && "+-".indexOf(scan.source.charAt(e + 1)) >= 0;
        int from = signed ? e + 2 : e + 1;
        int to = Words.skipDigits(scan.source, from);
        String before = scan.items.get(scan.items.size() - 1).text();
        boolean product = before.indexOf('.') < 0 && !before.equals("1");
        boolean followed = to < scan.source.length() && Words.isLatin(scan.source.charAt(to));
        if (to == from || to - from > 9 || followed || (signed && product && to - from < 2)) {
            return;
        }
        Item mantissa = scan.items.remove(scan.items.size() - 1);
        int exponent = Integer.parseInt(scan.source.substring(from, to));
        Expression power = new Expression.Numeral(Integer.toString(exponent), "");
        boolean negative = signed && scan.source.charAt(e + 1) == '-';
        Expression value = new Expression.Product(List.of(
                new Expression.Numeral(mantissa.text(), ""),
                new Expression.Power(
                        new Expression.Numeral("10", ""), negative ? new Expression.Negation(power) : power)));
        scan.at = to;
        scan.items.add(new Item(Kind.VALUE, "", mantissa.start(), scan.offset + scan.at, mantissa.spaced(), value));
    }
}
