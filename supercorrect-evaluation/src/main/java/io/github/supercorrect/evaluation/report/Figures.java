package io.github.supercorrect.evaluation.report;

import io.github.supercorrect.evaluation.metric.Estimate;
import io.github.supercorrect.evaluation.metric.PairedComparison;
import io.github.supercorrect.evaluation.metric.Spread;
import java.util.Locale;

/** Numbers as people read them. */
final class Figures {
    static final String UNKNOWN = "–";
    private static final char MINUS = '\u2212';
    private static final double HUNDRED = 100;
    private static final double LEAST_P = 0.0001;

    private Figures() {}

    static String percent(Estimate estimate) {
        return estimate.count() == 0 ? UNKNOWN : percent(estimate.value());
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f\u00A0%%", share * HUNDRED);
    }

    static String interval(Estimate estimate) {
        return estimate.count() == 0
                ? UNKNOWN
                : String.format(
                        Locale.ROOT, "%.1f\u00A0to\u00A0%.1f", estimate.low() * HUNDRED, estimate.high() * HUNDRED);
    }

    /** Percentage points, with their sign. */
    static String difference(PairedComparison comparison) {
        return points(comparison.difference());
    }

    static String interval(PairedComparison comparison) {
        return points(comparison.low()) + "\u00A0to\u00A0" + points(comparison.high());
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "%+.1f", share * HUNDRED).replace('-', MINUS);
    }

    static String pValue(double p) {
        return p < LEAST_P ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }

    static String mean(Spread spread) {
        return spread.isUnknown() ? UNKNOWN : number(spread.mean());
    }

    static String median(Spread spread) {
        return spread.isUnknown() ? UNKNOWN : number(spread.median());
    }

    static String most(Spread spread) {
        return spread.isUnknown() ? UNKNOWN : number(spread.most());
    }

    /** Three digits that count, more before the point. */
    static String number(double value) {
        double size = Math.abs(value);
        if (size >= HUNDRED || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", value);
    }
}
