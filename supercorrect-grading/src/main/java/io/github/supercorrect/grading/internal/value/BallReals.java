package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Real numbers of so many bits with rigorous bounds of their errors. Also records what tells whether the precision was enough to see
 * all parts: how much smaller than the other one an operand of a sum was.
 */
final class BallReals implements Reals<Ball> {

    private static final double LARGEST_EXPONENT = 0x1.0p50;
    private static final int GUARD = 8;

    private final int precision;
    private final Budget budget;
    private final FixedPoint fixed;
    private double widestGap;
    private double cancelled = Double.POSITIVE_INFINITY;

    BallReals(int precision, Budget budget) {
        this.precision = precision;
        this.budget = budget;
        this.fixed = new FixedPoint(precision, budget);
    }

    /** The binary logarithm of the largest ratio between the operands of a sum. */
    double widestGap() {
        return widestGap;
    }

    /** The smallest magnitude of operands whose sum may be 0; infinite if there was none. */
    double cancelled() {
        return cancelled;
    }

    private Ball rounded(BigInteger mantissa, long exponent, double error) {
        int excess = mantissa.bitLength() - precision;
        if (Math.abs((double) exponent) > LARGEST_EXPONENT) {
            throw NoValueException.tooLarge();
        }
        if (excess <= 0) {
            return new Ball(mantissa, exponent, error);
        }
        double bound = error == Ball.EXACT && mantissa.getLowestSetBit() >= excess
                ? error
                : Ball.sum(error, exponent + (double) excess);
        return new Ball(mantissa.shiftRight(excess), exponent + excess, bound);
    }

    private void spend(long multiple) {
        long words = 2L + precision / Long.SIZE;
        budget.spend(60 + multiple * words * words);
    }

    // ---- the field -----------------------------------------------------------------------------------------------

    @Override
    public Ball of(Rational value) {
        if (value.isInteger()) {
            return rounded(value.numerator(), 0, Ball.EXACT);
        }
        budget.spend(10 + ExactArithmetic.bits(value) / 8);
        return quotient(value.numerator(), value.denominator(), 0, Ball.EXACT);
    }

    private Ball quotient(BigInteger numerator, BigInteger denominator, long exponent, double error) {
        int shift = precision + 2 - numerator.bitLength() + denominator.bitLength();
        BigInteger quotient = shift >= 0
                ? numerator.shiftLeft(shift).divide(denominator)
                : numerator.divide(denominator.shiftLeft(-shift));
        return rounded(quotient, exponent - shift, Ball.sum(error, exponent - (double) shift));
    }

    @Override
    public Ball of(String digits) {
        int leading = Math.min(digits.length(), precision / 3 + 2);
        BigInteger head = new BigInteger(digits.substring(0, leading));
        Ball scale = power(Ball.exact(BigInteger.TEN), digits.length() - leading);
        return multiply(rounded(head, 0, 0), scale);
    }

    private Ball power(Ball base, int exponent) {
        Ball result = Ball.exact(BigInteger.ONE);
        for (int i = 31 - Integer.numberOfLeadingZeros(exponent); i >= 0; i--) {
            result = multiply(result, result);
            result = (exponent >>> i & 1) != 0 ? multiply(result, base) : result;
        }
        return result;
    }

    @Override
    public Ball pi() {
        return fixed.ball(fixed.pi(), 0);
    }

    @Override
    public Ball e() {
        return exp(Ball.exact(BigInteger.ONE));
    }

    @Override
    public Ball add(Ball a, Ball b) {
        budget.spend(60L + precision / 32);
        if (a.isZero() || b.isZero()) {
            return a.isZero() ? b : a;
        }
        double high = Math.max(a.magnitude(), b.magnitude());
        if (high == Ball.EXACT) {
            return new Ball(BigInteger.ZERO, 0, Ball.sum(a.error(), b.error()));
        }
        double gap = high - Math.min(a.magnitude(), b.magnitude());
        // What may be 0 is the rest of a cancellation, and no part that has to be seen.
        if (gap > widestGap && !(a.magnitude() < high ? a : b).mayBeZero()) {
            recordGap(gap);
        }
        long lowest = (long) high - precision - GUARD;
        Ball left = cut(a, lowest);
        Ball right = cut(b, lowest);
        long exponent = Math.min(left.exponent(), right.exponent());
        BigInteger sum = aligned(left, exponent).add(aligned(right, exponent));
        Ball result = rounded(sum, exponent, Ball.sum(left.error(), right.error()));
        if (result.mayBeZero() && !(a.magnitude() < high ? b : a).mayBeZero()) {
            cancelled = Math.min(cancelled, high);
        }
        return result;
    }

    private void recordGap(double gap) {
        if (gap != Double.POSITIVE_INFINITY) {
            widestGap = Math.max(widestGap, gap);
        }
    }

    private static Ball cut(Ball a, long lowest) {
        long excess = lowest - a.exponent();
        if (a.mantissa().signum() == 0) {
            return new Ball(BigInteger.ZERO, lowest, a.error());
        }
        if (excess <= 0) {
            return a;
        }
        BigInteger mantissa =
                excess > Integer.MAX_VALUE ? BigInteger.ZERO : a.mantissa().shiftRight((int) excess);
        return new Ball(mantissa, lowest, Ball.sum(a.error(), (double) lowest));
    }

    private static BigInteger aligned(Ball a, long exponent) {
        return a.mantissa().signum() == 0 ? BigInteger.ZERO : a.mantissa().shiftLeft((int) (a.exponent() - exponent));
    }

    @Override
    public Ball negate(Ball a) {
        return new Ball(a.mantissa().negate(), a.exponent(), a.error());
    }

    @Override
    public Ball multiply(Ball a, Ball b) {
        spend(1);
        if (a.isZero() || b.isZero()) {
            return Ball.ZERO;
        }
        double error = a.isExact() && b.isExact()
                ? Ball.EXACT
                : Ball.sum(Ball.sum(a.error() + b.magnitude(), b.error() + a.magnitude()), a.error() + b.error());
        return rounded(a.mantissa().multiply(b.mantissa()), a.exponent() + b.exponent(), error);
    }

    @Override
    public Ball divide(Ball a, Ball b) {
        spend(4);
        if (b.mayBeZero()) {
            throw b.isZero() ? NoValueException.undefined() : NoValueException.imprecise();
        }
        if (a.isZero()) {
            return a;
        }
        double least = b.least();
        double error = Ball.sum(a.error(), a.magnitude() - least + b.error()) - least;
        return quotient(a.mantissa(), b.mantissa(), a.exponent() - b.exponent(), error);
    }

    // ---- functions -----------------------------------------------------------------------------------------------

    @Override
    public Ball squareRoot(Ball a) {
        spend(6);
        if (a.isZero()) {
            return a;
        }
        if (a.mayBeZero()) {
            return new Ball(BigInteger.ZERO, 0, a.reach() / 2 + 1e-6);
        }
        int shift = Math.max(0, 2 * precision + 2 - a.mantissa().bitLength());
        if (((a.exponent() - shift) & 1) != 0) {
            shift++;
        }
        BigInteger scaled = a.mantissa().shiftLeft(shift);
        BigInteger root = scaled.sqrt();
        long exponent = (a.exponent() - shift) / 2;
        boolean exact = a.isExact() && root.multiply(root).equals(scaled);
        return rounded(
                root, exponent, exact ? Ball.EXACT : Ball.sum((double) exponent, a.error() - a.logarithm() / 2 + 1e-6));
    }

    @Override
    public Ball root(Ball a, int index) {
        return exp(divide(ln(a), Ball.exact(BigInteger.valueOf(index))));
    }

    @Override
    public Ball exp(Ball a) {
        if (a.isZero()) {
            return Ball.exact(BigInteger.ONE);
        }
        recordSmall(a);
        return fixed.exp(a);
    }

    @Override
    public Ball ln(Ball a) {
        if (a.isZero()) {
            throw NoValueException.undefined();
        }
        if (a.mayBeZero() || a.mantissa().signum() < 0) {
            throw NoValueException.imprecise();
        }
        if (BigInteger.ONE.equals(integer(a))) {
            return Ball.ZERO;
        }
        return fixed.ln(a);
    }

    @Override
    public Ball sin(Ball a) {
        recordSmall(a);
        return a.isZero() ? a : fixed.sin(a);
    }

    @Override
    public Ball cos(Ball a) {
        recordSmall(a);
        return a.isZero() ? Ball.exact(BigInteger.ONE) : fixed.cos(a);
    }

    /** Near 0 an exponential is 1 and a bit, which has to be seen. */
    private void recordSmall(Ball a) {
        if (!a.mayBeZero()) {
            recordGap(-2 * a.magnitude());
        }
    }

    @Override
    public Ball angle(Ball y, Ball x) {
        if (y.isZero()) {
            int sign = sign(x);
            if (sign == 0) {
                throw NoValueException.undefined();
            }
            return sign > 0 ? y : pi();
        }
        if (y.mayBeZero() && x.mantissa().signum() < 0) {
            throw NoValueException.imprecise();
        }
        return fixed.angle(y, x);
    }

    @Override
    public Ball floor(Ball a) {
        if (a.reach() > precision) {
            throw NoValueException.tooLarge();
        }
        if (a.isExact()) {
            return Ball.exact(shifted(a.mantissa(), a.exponent()));
        }
        long exponent = Math.min(a.exponent(), (long) Math.floor(a.error()));
        if (a.error() > 0 || exponent < -4L * precision) {
            throw NoValueException.imprecise();
        }
        BigInteger middle = aligned(a, exponent);
        BigInteger error = BigInteger.TWO.shiftLeft((int) (Math.ceil(a.error()) - exponent));
        BigInteger low = shifted(middle.subtract(error), exponent);
        if (!low.equals(shifted(middle.add(error), exponent))) {
            throw NoValueException.imprecise();
        }
        return Ball.exact(low);
    }

    private static BigInteger shifted(BigInteger mantissa, long exponent) {
        return mantissa.shiftRight((int) -Math.max(exponent, -Integer.MAX_VALUE));
    }

    @Override
    public Ball absolute(Ball a) {
        return new Ball(a.mantissa().abs(), a.exponent(), a.error());
    }

    @Override
    public boolean isAmbiguous(Ball a) {
        return !a.isExact() && a.mayBeZero();
    }

    @Override
    public int sign(Ball a) {
        if (isAmbiguous(a)) {
            throw NoValueException.imprecise();
        }
        return a.mantissa().signum();
    }

    @Override
    public @Nullable BigInteger integer(Ball a) {
        boolean integer = a.isExact()
                && a.magnitude() <= precision
                && (a.mantissa().signum() == 0 || a.exponent() + a.mantissa().getLowestSetBit() >= 0);
        return integer ? shifted(a.mantissa(), a.exponent()) : null;
    }
}
