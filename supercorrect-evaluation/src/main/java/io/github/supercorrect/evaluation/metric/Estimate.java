package io.github.supercorrect.evaluation.metric;

import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A share with its 95 % interval.
 *
 * @param value 0 to 1; 0 of nothing
 * @param low lower end of the interval; 0 if nothing was counted
 * @param high upper end of the interval; 1 if nothing was counted
 * @param count of how many independent things, problems for the most part
 */
public record Estimate(double value, double low, double high, long count) implements JsonForm {
    /** The 97.5 % point of the normal distribution. */
    static final double Z = 1.959963984540054;

    private static final Estimate NOTHING = new Estimate(0, 0, 1, 0);

    /** You get the share of successes, with Wilson's score interval (E. B. Wilson, 1927). */
    public static Estimate ofShare(long successes, long total) {
        if (total == 0) {
            return NOTHING;
        }
        double share = (double) successes / total;
        double weight = Z * Z / total;
        double centre = (share + weight / 2) / (1 + weight);
        double reach = Z / (1 + weight) * Math.sqrt(share * (1 - share) / total + weight / (4 * total));
        // Exactly 0 and 1 at the ends, where rounding would leave a trace.
        double low = successes == 0 ? 0 : centre - reach;
        double high = successes == total ? 1 : centre + reach;
        return new Estimate(share, low, high, total);
    }

    /**
     * You get the mean of one share for each problem, with the normal interval of a mean. Where each is 0 or 1 it is the share of
     * ones with Wilson's interval.
     */
    public static Estimate ofMean(Collection<Double> shares) {
        long ones = shares.stream().filter(share -> share == 1).count();
        if (shares.stream().allMatch(share -> share == 0 || share == 1)) {
            return ofShare(ones, shares.size());
        }
        int count = shares.size();
        double mean = shares.stream().mapToDouble(Double::doubleValue).sum() / count;
        double squares = shares.stream()
                .mapToDouble(share -> (share - mean) * (share - mean))
                .sum();
        double reach = count < 2 ? 1 : Z * Math.sqrt(squares / (count - 1) / count);
        return new Estimate(mean, Math.max(0, mean - reach), Math.min(1, mean + reach), count);
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("value", value)
                .put("low", low)
                .put("high", high)
                .put("count", count)
                .build();
    }
}
