package io.github.supercorrect.evaluation.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale from figures to places in a picture, with round marks.
 *
 * @param least the figure at its beginning
 * @param most the figure at its end
 * @param from the place of its beginning
 * @param to the place of its end
 */
record Axis(double least, double most, double from, double to) {
    private static final int MARKS = 5;

    /** From 0 to a round figure that is not less than {@code most}. */
    static Axis fromZero(double most, double from, double to) {
        double step = step(most);
        return new Axis(0, Math.max(step, Math.ceil(most / step - 1e-9) * step), from, to);
    }

    /** Shares from a round figure at or below {@code least} to 1, so that small differences are seen. */
    static Axis ofShares(double least, double from, double to) {
        double floor = Math.floor(Math.max(0, least - 0.02) * 10) / 10;
        return new Axis(Math.min(floor, 0.8), 1, from, to);
    }

    double at(double figure) {
        double within = Math.max(least, Math.min(most, figure));
        return from + (within - least) / (most - least) * (to - from);
    }

    List<Double> marks() {
        double step = step(most - least);
        List<Double> marks = new ArrayList<>();
        for (double mark = least; mark <= most + step / 100; mark += step) {
            marks.add(mark);
        }
        return marks;
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double step(double range) {
        double rough = Math.max(range, Double.MIN_NORMAL) / MARKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digits = rough / power;
        return power * (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
    }
}
