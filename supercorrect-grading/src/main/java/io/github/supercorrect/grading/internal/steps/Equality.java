package io.github.supercorrect.grading.internal.steps;

import static io.github.supercorrect.grading.steps.ClaimVerdict.FALSE;
import static io.github.supercorrect.grading.steps.ClaimVerdict.TRUE;
import static io.github.supercorrect.grading.steps.ClaimVerdict.UNCHECKED;

import io.github.supercorrect.grading.internal.Budget;
import io.github.supercorrect.grading.internal.compare.Tree;
import io.github.supercorrect.grading.internal.value.Rational;
import io.github.supercorrect.grading.internal.value.ScalarComparison;
import io.github.supercorrect.grading.internal.value.ScalarVerdict;
import io.github.supercorrect.grading.math.Expression;
import io.github.supercorrect.grading.math.Expression.Sum;
import io.github.supercorrect.grading.math.Relator;
import io.github.supercorrect.grading.steps.ClaimVerdict;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;

/** Whether two sides are equal in any way in which they can be meant. */
final class Equality {

    private static final Set<String> LESS =
            Set.of("less", "fewer", "short", "cheaper", "below", "under", "loss", "difference", "apart", "behind");

    private static final Rational ONE = Rational.of(1);
    /** From here on a decimal is what floating-point arithmetic printed, whose last digits may be off. */
    private static final int DOUBLE_PLACES = 12;

    private static final Rational TWO = Rational.of(2);
    /** How far off a number may be that is said to be near: a tenth. */
    private static final Rational NEAR = Rational.of(BigInteger.ONE, BigInteger.TEN);
    /** How far off 3.14 and 22/7 are from π: less than a part in a thousand. */
    private static final Rational LIKE_PI = Rational.of(BigInteger.ONE, BigInteger.valueOf(1000));

    private final Link link;
    private final Expression left;
    private final Expression right;
    private final Budget budget;

    Equality(Link link, Expression left, Expression right, Budget budget) {
        this.link = link;
        this.left = left;
        this.right = right;
        this.budget = budget;
    }

    ClaimVerdict verdict() {
        boolean numbers = Senses.isNumber(left) && Senses.isNumber(right);
        ScalarVerdict same = ScalarComparison.compare(left, right, budget);
        if (same == ScalarVerdict.EQUAL) {
            return numbers ? UNCHECKED : TRUE;
        }
        if (same == ScalarVerdict.UNKNOWN || !Tree.isConstant(left) || !Tree.isConstant(right)) {
            return UNCHECKED;
        }
        if (isEqual(Senses.withoutMixedNumbers(left), Senses.withoutMixedNumbers(right)) || isRunningTotal()) {
            return UNCHECKED;
        }
        if (Senses.dividesByZero(left, budget)) {
            return FALSE;
        }
        Optional<Enclosure> l = Enclosure.of(left, budget);
        Optional<Enclosure> r = Enclosure.of(right, budget);
        return l.isEmpty() || r.isEmpty() ? UNCHECKED : different(l.get(), r.get(), numbers);
    }

    private boolean isRunningTotal() {
        return Senses.heads(right).stream().anyMatch(head -> isEqual(left, head));
    }

    private boolean isEqual(Expression one, Expression other) {
        return ScalarComparison.compare(one, other, budget) == ScalarVerdict.EQUAL;
    }

    private ClaimVerdict different(Enclosure l, Enclosure r, boolean numbers) {
        if (r.low().signum() != 0
                && l.isExact()
                && r.isExact()
                && isConverted(l.low().divide(r.low()))) {
            return TRUE;
        }
        boolean unclear = numbers || link.left().label() || isMixed() || isAmbiguous(l, r) || isTurned(l, r);
        return unclear ? UNCHECKED : rounded(l, r);
    }

    /** Whether another unit or a percent sign makes one so many times the other. */
    private boolean isConverted(Rational ratio) {
        boolean percent = Senses.hasPercent(left) || Senses.hasPercent(right);
        return (percent && isHundred(ratio))
                || Measures.of(link.left().words(), link.right().words()).explain(ratio);
    }

    private boolean isMixed() {
        return Measures.of(link.left().words(), link.right().words()).areClock()
                || isMixed(left, link.left())
                || isMixed(right, link.right());
    }

    private static boolean isMixed(Expression e, Side side) {
        return Senses.hasSum(e) && Measures.of(side.words()).areMixed();
    }

    /** {@code $1800 - $2000 = $200 less}. */
    private boolean isTurned(Enclosure l, Enclosure r) {
        return link.right().words().stream().anyMatch(LESS::contains)
                && l.low().equals(r.low().negate());
    }

    private static boolean isHundred(Rational ratio) {
        Rational hundred = Rational.of(100);
        return ratio.equals(hundred) || ratio.multiply(hundred).equals(ONE);
    }

    private boolean isAmbiguous(Enclosure l, Enclosure r) {
        return link.left().isAmbiguous()
                || link.right().isAmbiguous()
                || isShare()
                || ((Senses.hasPi(left) || Senses.hasPi(right)) && hasDegrees())
                || (Senses.hasPi(left) != Senses.hasPi(right) && isNear(l, r, LIKE_PI));
    }

    /** {@code 48 = 100% + 20%}, {@code 100 - 20%}: so many percent of something that is not said. */
    private boolean isShare() {
        return Senses.addsShare(left)
                || Senses.addsShare(right)
                || (Senses.isNumber(left)
                        && !Senses.hasPercent(left)
                        && right instanceof Sum
                        && Senses.hasPercent(right));
    }

    private boolean hasDegrees() {
        return link.left().hasDegrees() || link.right().hasDegrees();
    }

    private static boolean isNear(Enclosure l, Enclosure r, Rational part) {
        Rational size = l.low().signum() < 0 ? l.low().negate() : l.low();
        return l.distance(r).compareTo(size.multiply(part)) < 0;
    }

    private ClaimVerdict rounded(Enclosure l, Enclosure r) {
        ClaimVerdict verdict = rounded(l, r, right);
        if (verdict == FALSE) {
            verdict = rounded(r, l, left);
        }
        for (Expression other : Senses.heads(right)) {
            Optional<Enclosure> head = Enclosure.of(other, budget);
            if (verdict == FALSE && head.isPresent()) {
                verdict = rounded(l, head.get(), other);
            }
        }
        boolean near = link.relator() == Relator.APPROXIMATELY && isNear(l, r, NEAR);
        return verdict == FALSE && (near || mayBeRounded(l, r)) ? UNCHECKED : verdict;
    }

    /** Whether {@code written} may be the rounded form of the number {@code value}. */
    private ClaimVerdict rounded(Enclosure value, Enclosure number, Expression written) {
        int places = Decimals.placesOfWritten(written);
        if (places < 0 || places > 40 || isOfPlaces(value, places)) {
            return FALSE;
        }
        Rational error = value.distance(number);
        Rational unit = Decimals.unit(Math.min(places, DOUBLE_PLACES));
        if (places > 0 && error.multiply(TWO).compareTo(unit) <= 0) {
            return TRUE;
        }
        boolean cut = error.compareTo(unit) < 0
                && (places > 0 || !link.typeset() || Senses.isDivision(left) || Senses.hasDecimal(left));
        return cut ? UNCHECKED : FALSE;
    }

    private static boolean isOfPlaces(Enclosure value, int places) {
        return value.isExact() && value.low().divide(Decimals.unit(places)).isInteger();
    }

    /** Whether decimals that were rounded before may make up for the difference. */
    private boolean mayBeRounded(Enclosure l, Enclosure r) {
        boolean money = Measures.of(link.left().words(), link.right().words()).areMoney();
        Enclosure one = Enclosure.ofRounded(left, money, budget).orElse(l);
        Enclosure two = Enclosure.ofRounded(right, money, budget).orElse(r);
        return one.meets(two);
    }
}
