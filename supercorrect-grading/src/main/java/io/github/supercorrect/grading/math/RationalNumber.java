package io.github.supercorrect.grading.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Objects;
import java.util.Optional;

/**
 * An exact number, in lowest terms with a positive denominator.
 *
 * <p>{@link #of(Expression)} tells which number was written, where one was: {@code 1{,}234}, {@code -3\frac12}, {@code 0.1\overline{6}},
 * {@code \frac{2}{4}}, {@code 1010_2}, {@code 5\%}. Anything that would have to be worked out, a sum or a root, is none here.
 */
public record RationalNumber(BigInteger numerator, BigInteger denominator) {

    /** Digits of one numeral beyond which it is not read: turning digits into a number takes quadratic time. */
    public static final int MAX_DIGITS = 10_000;

    /**
     * The number {@code numerator / denominator}, brought to lowest terms.
     *
     * @throws IllegalArgumentException if the denominator is 0
     */
    public RationalNumber {
        Objects.requireNonNull(numerator, "numerator");
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("denominator must not be 0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        numerator = numerator.divide(signed);
        denominator = denominator.divide(signed);
    }

    /** The number that an expression writes down; empty if it is no such thing, divides by 0, or is longer than {@value #MAX_DIGITS} digits. */
    public static Optional<RationalNumber> of(Expression expression) {
        if (expression instanceof Expression.Numeral numeral) {
            return numeral(numeral);
        } else if (expression instanceof Expression.Negation negation) {
            return ofUnsigned(negation.operand()).map(RationalNumber::negated);
        } else if (expression instanceof Expression.Percent percent) {
            return ofUnsigned(percent.operand()).flatMap(value -> value.dividedBy(hundred()));
        }
        return ofUnsigned(expression);
    }

    private static Optional<RationalNumber> ofUnsigned(Expression expression) {
        if (expression instanceof Expression.Numeral numeral) {
            return numeral(numeral);
        } else if (expression instanceof Expression.BaseNumeral numeral) {
            return baseNumeral(numeral);
        } else if (expression instanceof Expression.Quotient quotient) {
            return quotient(quotient);
        } else if (expression instanceof Expression.MixedNumber mixed) {
            return numeral(mixed.whole())
                    .flatMap(whole -> quotient(mixed.fraction()).map(whole::plus));
        } else if (expression instanceof Expression.Percent percent
                && percent.operand() instanceof Expression.Numeral numeral) {
            return numeral(numeral).flatMap(value -> value.dividedBy(hundred()));
        }
        return Optional.empty();
    }

    private static Optional<RationalNumber> quotient(Expression.Quotient quotient) {
        return signedNumeral(quotient.numerator())
                .flatMap(above -> signedNumeral(quotient.denominator()).flatMap(above::dividedBy));
    }

    private static Optional<RationalNumber> signedNumeral(Expression expression) {
        if (expression instanceof Expression.Negation negation
                && negation.operand() instanceof Expression.Numeral numeral) {
            return numeral(numeral).map(RationalNumber::negated);
        }
        return expression instanceof Expression.Numeral numeral ? numeral(numeral) : Optional.empty();
    }

    private static Optional<RationalNumber> numeral(Expression.Numeral numeral) {
        String digits = numeral.digits();
        String repetend = numeral.repetend();
        if (digits.length() + repetend.length() > MAX_DIGITS || digits.isEmpty() || digits.equals(".")) {
            return Optional.empty();
        }
        int point = digits.indexOf('.');
        int decimals = point < 0 ? 0 : digits.length() - point - 1;
        BigInteger scale = BigInteger.TEN.pow(decimals);
        RationalNumber value = new RationalNumber(new BigInteger(digits.replace(".", "")), scale);
        if (repetend.isEmpty()) {
            return Optional.of(value);
        }
        BigInteger nines = BigInteger.TEN.pow(repetend.length()).subtract(BigInteger.ONE);
        return Optional.of(value.plus(new RationalNumber(new BigInteger(repetend), nines.multiply(scale))));
    }

    private static Optional<RationalNumber> baseNumeral(Expression.BaseNumeral numeral) {
        String digits = numeral.digits();
        int point = digits.indexOf('.');
        String whole = digits.replace(".", "");
        boolean valid = digits.length() <= MAX_DIGITS
                && !whole.isEmpty()
                && whole.chars().allMatch(c -> Character.digit(c, numeral.base()) >= 0);
        if (!valid) {
            return Optional.empty();
        }
        BigInteger scale = BigInteger.valueOf(numeral.base()).pow(point < 0 ? 0 : digits.length() - point - 1);
        return Optional.of(new RationalNumber(new BigInteger(whole, numeral.base()), scale));
    }

    private static RationalNumber hundred() {
        return new RationalNumber(BigInteger.valueOf(100), BigInteger.ONE);
    }

    private RationalNumber negated() {
        return new RationalNumber(numerator.negate(), denominator);
    }

    private RationalNumber plus(RationalNumber other) {
        return new RationalNumber(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    private Optional<RationalNumber> dividedBy(RationalNumber other) {
        return other.numerator.signum() == 0
                ? Optional.empty()
                : Optional.of(new RationalNumber(
                        numerator.multiply(other.denominator), denominator.multiply(other.numerator)));
    }

    /** The whole number that this is, if it is one. */
    public Optional<BigInteger> toInteger() {
        return denominator.equals(BigInteger.ONE) ? Optional.of(numerator) : Optional.empty();
    }

    /** The nearest decimal of a precision. */
    public BigDecimal toDecimal(MathContext precision) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), precision);
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
