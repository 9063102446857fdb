package io.github.supercorrect.grading.internal.value;

/**
 * About how large a positive number is: {@code e^(e^(…^top))} with so many exponentials. In one form each: the top is at most 10^15, and
 * more than its logarithm where there is an exponential.
 */
record Tower(int exponentials, double top) implements Comparable<Tower> {

    private static final double MOST_TOP = 1e15;
    private static final double LEAST_TOP = Math.log(MOST_TOP);
    /** Far above the error of a dozen roundings. */
    private static final double TOLERANCE = 1e-6;

    static Tower of(double value) {
        return new Tower(0, value).normal();
    }

    /** {@code e^logarithm}, for a logarithm of at least 0. */
    static Tower exp(Tower logarithm) {
        return new Tower(logarithm.exponentials + 1, logarithm.top).normal();
    }

    private Tower normal() {
        if (top > MOST_TOP) {
            return new Tower(exponentials + 1, Math.log(top));
        }
        return exponentials > 0 && top <= LEAST_TOP ? new Tower(exponentials - 1, Math.exp(top)).normal() : this;
    }

    /** Of a number of at least 1. */
    Tower ln() {
        return exponentials == 0 ? of(Math.log(top)) : new Tower(exponentials - 1, top).normal();
    }

    boolean isAtLeastOne() {
        return exponentials > 0 || top >= 1;
    }

    Tower plus(Tower other) {
        if (exponentials == 0 && other.exponentials == 0) {
            return of(top + other.top);
        }
        if (compareTo(other) < 0) {
            return other.plus(this);
        }
        return plusSmaller(other);
    }

    private Tower plusSmaller(Tower small) {
        if (exponentials > 1) {
            return this;
        }
        double least = small.exponentials == 0 ? Math.log(small.top) : small.top;
        return new Tower(1, top + Math.log1p(Math.exp(least - top))).normal();
    }

    /** Of two numbers of which a large one meets none below 1. */
    Tower times(Tower other) {
        if (exponentials == 0 && other.exponentials == 0) {
            return of(top * other.top);
        }
        if (isAtLeastOne() && other.isAtLeastOne()) {
            return exp(ln().plus(other.ln()));
        }
        return compareTo(other) >= 0 ? timesSmaller(other) : other.timesSmaller(this);
    }

    private Tower timesSmaller(Tower small) {
        return exponentials > 1 ? this : new Tower(1, top + Math.log(small.top)).normal();
    }

    @Override
    public int compareTo(Tower other) {
        return exponentials != other.exponentials
                ? Integer.compare(exponentials, other.exponentials)
                : Double.compare(top, other.top);
    }

    /** Whether the numbers differ for sure. */
    boolean isApart(Tower other) {
        int level = Math.max(exponentials, other.exponentials);
        double a = top(level);
        double b = other.top(level);
        return Math.abs(a - b) > TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
    }

    /** With so many exponentials; at least 1, or 0. */
    private double top(int level) {
        double value = top;
        for (int i = exponentials; i < level; i++) {
            value = value > 1 ? Math.log(value) : 0;
        }
        return value;
    }
}
