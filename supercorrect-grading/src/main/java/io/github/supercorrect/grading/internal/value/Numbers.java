package io.github.supercorrect.grading.internal.value;

import io.github.supercorrect.grading.internal.Budget;

/** Two terms compared at one point, or two constants. */
final class Numbers {

    /** What a double comparison leaves open. */
    private static final double NEAR = 1e-9;

    private static final int FIRST_PRECISION = 224;
    private static final int LOWER_PRECISION = 600;
    private static final int MOST_PRECISION = 12_000;
    private static final int ROUNDS = 4;
    /** 50 decimal digits and a bit. */
    private static final int AGREEMENT = 170;

    private final Term left;
    private final Term right;
    private final boolean strict;
    private final Budget budget;

    Numbers(Term left, Term right, boolean strict, Budget budget) {
        this.left = left;
        this.right = right;
        this.strict = strict;
        this.budget = budget;
    }

    /** Different, or unknown because they are near to each other; imprecise too where doubles do not do. */
    ScalarVerdict roughly(Point point) {
        budget.spend(60L * (left.size() + right.size()));
        ComplexArithmetic<Approximation> arithmetic = new ComplexArithmetic<>(new DoubleReals(), point, strict, budget);
        Evaluation<Complex<Approximation>> evaluation = new Evaluation<>(arithmetic);
        Complex<Approximation> a = evaluation.of(left);
        Complex<Approximation> b = evaluation.of(right);
        return isApart(a, b) ? ScalarVerdict.DIFFERENT : ScalarVerdict.UNKNOWN;
    }

    private static boolean isApart(Complex<Approximation> a, Complex<Approximation> b) {
        double size = Math.max(size(a), size(b));
        return isApart(a.real(), b.real(), size)
                || isApart(a.imaginaryOr(DoubleReals.ZERO), b.imaginaryOr(DoubleReals.ZERO), size);
    }

    private static boolean isApart(Approximation a, Approximation b, double size) {
        return Math.abs(a.value() - b.value()) > 8 * (a.error() + b.error()) + NEAR * size;
    }

    private static double size(Complex<Approximation> a) {
        return Math.max(
                Math.abs(a.real().value()),
                Math.abs(a.imaginaryOr(DoubleReals.ZERO).value()));
    }

    // ---- many digits ---------------------------------------------------------------------------------------------

    /** The verdict with at least 60 digits, and as many more as the numbers in the terms and their cancellation ask for. */
    ScalarVerdict exactly(Point point) {
        long enough = FIRST_PRECISION + 2 * (left.bits() + right.bits());
        // Long numbers ask for a high precision to be called equal, but a lower one may tell that they are not.
        long precision = Math.min(enough, LOWER_PRECISION);
        for (int round = 0; round < ROUNDS && precision <= MOST_PRECISION; round++) {
            try {
                Close close = close((int) precision, point);
                if (close.apart()) {
                    return ScalarVerdict.DIFFERENT;
                }
                if (close.lacking() <= 0 && precision >= enough) {
                    return ScalarVerdict.EQUAL;
                }
                precision = Math.max(enough, precision + (long) Math.max(close.lacking(), 0) + FIRST_PRECISION);
            } catch (NoValueException e) {
                if (e.reason() != NoValueException.Reason.IMPRECISE) {
                    throw e;
                }
                precision *= 2;
            }
        }
        return ScalarVerdict.UNKNOWN;
    }

    /**
     * How two values compare.
     *
     * @param apart whether they differ for sure
     * @param lacking how many more bits are needed to call them equal
     */
    private record Close(boolean apart, double lacking) {}

    private Close close(int precision, Point point) {
        BallReals reals = new BallReals(precision, budget);
        ComplexArithmetic<Ball> arithmetic = new ComplexArithmetic<>(reals, point, strict, budget);
        Evaluation<Complex<Ball>> evaluation = new Evaluation<>(arithmetic);
        Complex<Ball> a = evaluation.of(left);
        Complex<Ball> b = evaluation.of(right);
        double scale = Math.max(magnitude(a), magnitude(b));
        double gap = reals.widestGap();
        Complex<Ball> difference = arithmetic.add(a, arithmetic.negate(b));
        if (isApart(difference.real()) || isApart(difference.imaginaryOr(Ball.ZERO))) {
            return new Close(true, 0);
        }
        double error = Ball.sum(
                difference.real().reach(), difference.imaginaryOr(Ball.ZERO).reach());
        return new Close(false, error - Math.min(scale, reals.cancelled()) + AGREEMENT + gap);
    }

    private static boolean isApart(Ball difference) {
        return !difference.mayBeZero() && difference.error() + 2 < difference.logarithm();
    }

    private static double magnitude(Complex<Ball> a) {
        return Math.max(magnitude(a.real()), magnitude(a.imaginaryOr(Ball.ZERO)));
    }

    private static double magnitude(Ball a) {
        return a.mayBeZero() ? Ball.EXACT : a.magnitude();
    }
}
