package io.github.supercorrect.grading.internal.steps;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.internal.value.Rational;
import io.github.supercorrect.grading.internal.value.Values;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Negation;
import io.github.supercorrect.grading.math.Expression.Numeral;
import io.github.supercorrect.grading.math.Expression.Percent;
import io.github.supercorrect.grading.math.Expression.Product;
import io.github.supercorrect.grading.math.Expression.Quotient;
import io.github.supercorrect.grading.math.Expression.Sum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Two fractions between which a number lies. */
record Enclosure(Rational low, Rational high) {

    private static final int DIGITS = 30;
    private static final int MOST_BITS = 2000;
    private static final int MOST_DECIMALS = 50;
    private static final int MOST_LEVELS = 40;

    /** Decimal places from which on a number may have been rounded; money has two of its own. */
    private static final int ROUNDED = 2;

    private static final int MONEY = 3;

    /** The number that an expression is: itself where it is a fraction, else closer than any rounding. */
    static Optional<Enclosure> of(Expression e, Budget budget) {
        Optional<Rational> exact = Values.exact(e, budget);
        if (exact.isPresent()) {
            return exact.filter(Enclosure::isSmall).map(value -> new Enclosure(value, value));
        }
        return Values.decimal(e, DIGITS, budget)
                .filter(value -> Math.abs(value.scale()) < MOST_BITS)
                .map(value -> around(rational(value), rational(value.abs().scaleByPowerOfTen(3 - DIGITS))));
    }

    /** The numbers that an expression may be where its decimals were cut or rounded; empty where it is too large. */
    static Optional<Enclosure> ofRounded(Expression e, boolean money, Budget budget) {
        return ofRounded(e, money ? MONEY : ROUNDED, budget, MOST_LEVELS);
    }

    private static Optional<Enclosure> ofRounded(Expression e, int fewest, Budget budget, int levels) {
        budget.spend(100);
        if (levels == 0) {
            return Optional.empty();
        } else if (e instanceof Numeral numeral) {
            return numeral(numeral, fewest, budget);
        } else if (e instanceof Sum sum) {
            return fold(sum.terms(), Enclosure::plus, fewest, budget, levels);
        } else if (e instanceof Product product) {
            return fold(product.factors(), Enclosure::times, fewest, budget, levels);
        } else if (e instanceof Negation negation) {
            return ofRounded(negation.operand(), fewest, budget, levels - 1).map(Enclosure::negated);
        } else if (e instanceof Percent percent) {
            return ofRounded(percent.operand(), fewest, budget, levels - 1).map(value -> value.times(hundredth()));
        } else if (e instanceof Quotient quotient) {
            return ofRounded(quotient.numerator(), fewest, budget, levels - 1)
                    .flatMap(above -> ofRounded(quotient.denominator(), fewest, budget, levels - 1)
                            .flatMap(Enclosure::inverse)
                            .map(above::times));
        }
        return of(e, budget);
    }

    private static Optional<Enclosure> fold(
            List<Expression> parts, BinaryOperator<Enclosure> operation, int fewest, Budget budget, int levels) {
        Optional<Enclosure> total = Optional.empty();
        for (Expression part : parts) {
            Optional<Enclosure> next = ofRounded(part, fewest, budget, levels - 1);
            if (next.isEmpty() || total.filter(value -> !isSmall(value.low)).isPresent()) {
                return Optional.empty();
            }
            total = Optional.of(total.isEmpty() ? next.get() : operation.apply(total.get(), next.get()));
        }
        return total;
    }

    /** A decimal that ends in neither 0 nor 5 may have been cut; one of a single place is more often exact. */
    private static Optional<Enclosure> numeral(Numeral numeral, int fewest, Budget budget) {
        int decimals = Decimals.places(numeral);
        Optional<Enclosure> value = of(numeral, budget);
        boolean exact = decimals < fewest || decimals > MOST_DECIMALS || "05".indexOf(lastDigit(numeral)) >= 0;
        return exact ? value : value.map(v -> around(v.low, Decimals.unit(decimals)));
    }

    private static char lastDigit(Numeral numeral) {
        return numeral.digits().charAt(numeral.digits().length() - 1);
    }

    private static Enclosure around(Rational value, Rational error) {
        return new Enclosure(value.subtract(error), value.add(error));
    }

    private static Rational rational(BigDecimal value) {
        BigInteger power = BigInteger.TEN.pow(Math.abs(value.scale()));
        return value.scale() < 0
                ? Rational.of(value.unscaledValue().multiply(power), BigInteger.ONE)
                : Rational.of(value.unscaledValue(), power);
    }

    private static boolean isSmall(Rational value) {
        return value.numerator().bitLength() + value.denominator().bitLength() < MOST_BITS;
    }

    private static Enclosure hundredth() {
        return new Enclosure(Decimals.unit(2), Decimals.unit(2));
    }

    boolean isExact() {
        return low.equals(high);
    }

    Enclosure hundredfold() {
        Rational hundred = Rational.of(100);
        return times(new Enclosure(hundred, hundred));
    }

    /** Whether both may be the same number. */
    boolean meets(Enclosure other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    boolean isBelow(Enclosure other) {
        return high.compareTo(other.low) < 0;
    }

    /** The largest distance between a number here and one there. */
    Rational distance(Enclosure other) {
        Rational up = high.subtract(other.low);
        Rational down = other.high.subtract(low);
        return up.compareTo(down) > 0 ? up : down;
    }

    private Enclosure plus(Enclosure other) {
        return new Enclosure(low.add(other.low), high.add(other.high));
    }

    private Enclosure negated() {
        return new Enclosure(high.negate(), low.negate());
    }

    private Enclosure times(Enclosure other) {
        List<Rational> corners = Stream.of(
                        low.multiply(other.low),
                        low.multiply(other.high),
                        high.multiply(other.low),
                        high.multiply(other.high))
                .sorted()
                .toList();
        return new Enclosure(corners.get(0), corners.get(3));
    }

    private Optional<Enclosure> inverse() {
        return low.signum() * high.signum() <= 0
                ? Optional.empty()
                : Optional.of(new Enclosure(
                        Rational.of(1).divide(high), Rational.of(1).divide(low)));
    }
}
