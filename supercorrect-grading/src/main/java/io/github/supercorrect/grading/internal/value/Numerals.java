package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.math.Expression.BaseNumeral;
import io.github.supercorrect.grading.math.Expression.Numeral;
import java.math.BigInteger;

/** Numbers as written, as terms. */
final class Numerals {

    /** About {@link ExactArithmetic#MOST_BITS}. */
    private static final int MOST_DIGITS = 78_000;

    private static final int MOST_DIGITS_OF_REPETEND = 1_000;
    private static final int MOST_DIGITS_AT_ONCE = 300;
    private static final int SMALL = 18;
    private static final Term TEN = TermFactory.fraction(Rational.of(10));

    private final TermFactory terms;
    private final Budget budget;

    Numerals(TermFactory terms, Budget budget) {
        this.terms = terms;
        this.budget = budget;
    }

    Term of(Numeral numeral) {
        String digits = numeral.digits();
        int point = digits.indexOf('.');
        String all = point < 0 ? digits : digits.substring(0, point) + digits.substring(point + 1);
        int scale = point < 0 ? 0 : all.length() - point;
        budget.spend(20 + all.length() / 4);
        Term whole = integer(all);
        Term value = scale == 0 ? whole : terms.product(whole, terms.power(TEN, -scale));
        return numeral.repetend().isEmpty() ? value : terms.sum(value, repeated(numeral.repetend(), scale));
    }

    private Term repeated(String repetend, int scale) {
        if (repetend.length() + scale > MOST_DIGITS_OF_REPETEND) {
            throw new NoScalarException();
        }
        BigInteger nines = BigInteger.TEN.pow(repetend.length()).subtract(BigInteger.ONE);
        budget.spend(scale + 10L * repetend.length());
        Rational fraction = Rational.of(parse(repetend), nines.multiply(BigInteger.TEN.pow(scale)));
        return TermFactory.fraction(fraction);
    }

    private Term integer(String digits) {
        String stripped = digits.length() > MOST_DIGITS ? withoutLeadingZeros(digits) : digits;
        return stripped.length() > MOST_DIGITS ? TermFactory.digits(stripped) : TermFactory.fraction(parse(stripped));
    }

    private static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    /** Halves long numbers, because BigInteger reads them in quadratic time. */
    private BigInteger parse(String digits) {
        if (digits.length() <= SMALL) {
            return BigInteger.valueOf(digits.isEmpty() ? 0 : Long.parseLong(digits));
        }
        if (digits.length() <= MOST_DIGITS_AT_ONCE) {
            return new BigInteger(digits);
        }
        int low = digits.length() / 2;
        budget.spend((long) digits.length() * digits.length() / 1_000 + 50);
        BigInteger high = parse(digits.substring(0, digits.length() - low));
        return high.multiply(BigInteger.TEN.pow(low)).add(parse(digits.substring(digits.length() - low)));
    }

    Term of(BaseNumeral numeral) {
        int base = numeral.base();
        String digits = numeral.digits();
        if (base < Character.MIN_RADIX
                || base > Character.MAX_RADIX
                || digits.length() > 10_000
                || !isIn(digits, base)) {
            throw new NoScalarException();
        }
        budget.spend(digits.length() + (long) digits.length() * digits.length() / 300);
        return TermFactory.fraction(new BigInteger(digits, base));
    }

    private static boolean isIn(String digits, int base) {
        return !digits.isEmpty() && digits.chars().allMatch(digit -> digit < 128 && Character.digit(digit, base) >= 0);
    }
}
