package io.github.supercorrect.grading.math;

import io.github.supercorrect.grading.internal.NumberWords;
import io.github.supercorrect.grading.math.Item.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them: repeating decimals, mixed numbers, digits in another base. */
final class Numbers {

    /** In runs of figures and letters; without a limit a text of nothing else would be read over and over. */
    private static final int LONGEST_BASE_NUMERAL = 64;

    private final List<Item> items;
    private int at;

    Numbers(List<Item> items, int at) {
        this.items = items;
        this.at = at;
    }

    int next() {
        return at;
    }

    Expression read() {
        Item item = items.get(at);
        Expression based = baseNumeral();
        if (based != null) {
            return based;
        }
        Expression repeating = repeating(item);
        if (repeating != null) {
            return repeating;
        }
        at++;
        Expression.Numeral numeral = numeral(item.text());
        Expression mixed = item.text().indexOf('.') < 0 ? mixed(numeral) : null;
        return mixed == null ? numeral : mixed;
    }

    private static Expression.Numeral numeral(String digits) {
        return new Expression.Numeral(digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits, "");
    }

    private static Expression repeating(String digits, String repetend) {
        return new Expression.Numeral(digits.startsWith(".") ? "0" + digits : digits, repetend);
    }

    private @Nullable Item item(int ahead) {
        return at + ahead < items.size() ? items.get(at + ahead) : null;
    }

    // ---- repeating decimals --------------------------------------------------------------------------------------

    private @Nullable Expression repeating(Item number) {
        if (number.text().indexOf('.') < 0) {
            return null;
        }
        Item mark = item(1);
        if (mark == null) {
            return null;
        }
        String digits = mark.value() instanceof Expression.Symbol symbol ? Names.overlinedDigits(symbol.name()) : null;
        if (mark.is(Kind.VALUE) && mark.text().equals("dot")) {
            return dotted(number);
        }
        if (digits != null) {
            at += 2;
            return repeating(number.text(), digits);
        }
        if (mark.is(Kind.GROUP, "()")
                && !mark.spaced()
                && mark.value() instanceof Expression.Numeral inside
                && inside.digits().indexOf('.') < 0) {
            at += 2;
            if (isNextEllipsis()) {
                at++;
            }
            return repeating(number.text(), inside.digits());
        }
        return mark.is(Kind.ELLIPSIS) ? goingOn(number) : null;
    }

    private boolean isNextEllipsis() {
        return at < items.size() && items.get(at).is(Kind.ELLIPSIS);
    }

    /** {@code 0.\dot{1}4285\dot{7}}: dots on the first and the last digit that repeat. */
    private Expression dotted(Item number) {
        StringBuilder repetend = new StringBuilder(Names.accentedDigits(items.get(at + 1)));
        at += 2;
        Item inner = item(0);
        Item last = item(1);
        if (inner != null
                && last != null
                && inner.is(Kind.NUMBER)
                && last.is(Kind.VALUE)
                && last.text().equals("dot")) {
            repetend.append(inner.text()).append(Names.accentedDigits(last));
            at += 2;
        } else if (inner != null && inner.is(Kind.VALUE) && inner.text().equals("dot")) {
            repetend.append(Names.accentedDigits(inner));
            at++;
        }
        return repeating(number.text(), repetend.toString());
    }

    /**
     * {@code 0.333...}: repeating if it ends in one digit three times or in the same several digits twice; otherwise just
     * the digits that are there.
     */
    private Expression goingOn(Item number) {
        at += 2;
        String digits = number.text();
        String decimals = digits.substring(digits.indexOf('.') + 1);
        for (int length = 1; length <= Math.min(decimals.length() / 2, 30); length++) {
            int times = length == 1 ? 3 : 2;
            int start = decimals.length() - times * length;
            String block = decimals.substring(decimals.length() - length);
            if (start >= 0 && decimals.substring(start).equals(block.repeat(times))) {
                return repeatingFrom(digits, decimals, block);
            }
        }
        return numeral(digits);
    }

    private static Expression repeatingFrom(String digits, String decimals, String block) {
        int end = decimals.length();
        while (end >= block.length() && decimals.startsWith(block, end - block.length())) {
            end -= block.length();
        }
        int point = digits.indexOf('.');
        return repeating(digits.substring(0, point + 1 + end), block);
    }

    // ---- mixed numbers -------------------------------------------------------------------------------------------

    /** A proper fraction of plain whole numbers right behind a whole number. */
    private @Nullable Expression mixed(Expression.Numeral whole) {
        Item next = item(0);
        if (next == null) {
            return null;
        }
        if (next.is(Kind.VALUE)
                && next.value() instanceof Expression.Quotient fraction
                && isProper(fraction)
                && !isScript(1)) {
            at++;
            return new Expression.MixedNumber(whole, fraction);
        }
        Item slash = item(1);
        Item denominator = item(2);
        if (next.is(Kind.NUMBER)
                && slash != null
                && denominator != null
                && slash.is(Kind.OPERATOR, "/")
                && denominator.is(Kind.NUMBER)) {
            Expression.Quotient fraction = new Expression.Quotient(numeral(next.text()), numeral(denominator.text()));
            if (isProper(fraction) && !isScript(3)) {
                at += 3;
                return new Expression.MixedNumber(whole, fraction);
            }
        }
        return null;
    }

    private boolean isScript(int ahead) {
        Item item = item(ahead);
        return item != null && (item.is(Kind.SUPERSCRIPT) || item.is(Kind.FACTORIAL) || item.is(Kind.SUBSCRIPT));
    }

    private static boolean isProper(Expression.Quotient fraction) {
        if (!(fraction.numerator() instanceof Expression.Numeral numerator)
                || !(fraction.denominator() instanceof Expression.Numeral denominator)) {
            return false;
        }
        String above = numerator.digits();
        String below = denominator.digits();
        boolean whole = above.indexOf('.') < 0 && below.indexOf('.') < 0;
        return whole
                && numerator.repetend().isEmpty()
                && denominator.repetend().isEmpty()
                && (above.length() < below.length()
                        || (above.length() == below.length() && above.compareTo(below) < 0));
    }

    // ---- other bases ---------------------------------------------------------------------------------------------

    /** {@code A2_{16}}, at its letter; null if it is just a letter. */
    @Nullable
    Expression baseNumeralFromLetter() {
        Item item = items.get(at);
        boolean digit = item.is(Kind.LETTER) && item.text().charAt(0) <= 'F';
        Item next = item(1);
        return digit && next != null && (next.is(Kind.NUMBER) || next.is(Kind.LETTER)) ? baseNumeral() : null;
    }

    private @Nullable Expression baseNumeral() {
        StringBuilder digits = new StringBuilder();
        int end = at;
        int limit = Math.min(items.size(), at + LONGEST_BASE_NUMERAL);
        while (end < limit
                && isDigits(items.get(end))
                && (end == at || !items.get(end).spaced())) {
            digits.append(items.get(end).text());
            end++;
        }
        if (end >= items.size() || !items.get(end).is(Kind.SUBSCRIPT)) {
            return null;
        }
        int base = base(items.get(end).mathematics());
        if (base < 2 || base > 36 || !areDigits(digits, base, end - at)) {
            return null;
        }
        at = end + 1;
        return new Expression.BaseNumeral(digits.toString(), base);
    }

    /** Digits and letters that were taken for factors, as in {@code (A2)_{16}}. */
    static @Nullable Expression baseNumeral(Expression.Product product, int base) {
        StringBuilder digits = new StringBuilder();
        for (Expression factor : product.factors()) {
            if (factor instanceof Expression.Numeral numeral
                    && numeral.repetend().isEmpty()) {
                digits.append(numeral.digits());
            } else if (factor instanceof Expression.Symbol symbol
                    && symbol.name().length() == 1) {
                digits.append(symbol.name());
            } else {
                return null;
            }
        }
        return areDigits(digits, base, 2) ? new Expression.BaseNumeral(digits.toString(), base) : null;
    }

    private static boolean isDigits(Item item) {
        return item.is(Kind.NUMBER)
                || (item.is(Kind.LETTER)
                        && item.text().charAt(0) >= 'A'
                        && item.text().charAt(0) <= 'Z');
    }

    /** A single number is taken whatever its digits are; with letters every one must be a digit of the base. */
    private static boolean areDigits(CharSequence digits, int base, int items) {
        boolean any = false;
        for (int i = 0; i < digits.length(); i++) {
            any |= Words.isDigit(digits.charAt(i)) || (base == 16 && items > 1);
            if (items > 1 && digits.charAt(i) != '.' && Character.digit(digits.charAt(i), base) < 0) {
                return false;
            }
        }
        return any;
    }

    /** The base that a subscript names, or 0. */
    static int base(Expression subscript) {
        if (subscript instanceof Expression.Numeral numeral && numeral.digits().matches("[0-9]{1,2}")) {
            return Integer.parseInt(numeral.digits());
        }
        if (subscript instanceof Expression.Text text) {
            return NumberWords.valueOf(text.words()).orElse(0);
        }
        return 0;
    }
}
