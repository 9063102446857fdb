package io.github.supercorrect.evaluation.metric;

import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures of many problems.
 *
 * @param count of how many problems the figure is known; the others are 0 if it is 0
 * @param mean the arithmetic mean
 * @param median the middle one, or the mean of the middle two
 * @param most the largest
 */
public record Spread(long count, double mean, double median, double most) implements JsonForm {
    private static final Spread NOTHING = new Spread(0, 0, 0, 0);

    /** You get the spread of these figures. */
    public static Spread of(Collection<Double> figures) {
        if (figures.isEmpty()) {
            return NOTHING;
        }
        List<Double> rising = figures.stream().sorted().toList();
        int last = rising.size() - 1;
        double mean = rising.stream().mapToDouble(Double::doubleValue).sum() / rising.size();
        double median = (rising.get(last / 2) + rising.get((last + 1) / 2)) / 2;
        return new Spread(rising.size(), mean, median, rising.get(last));
    }

    /** Whether no figure is known. */
    public boolean isUnknown() {
        return count == 0;
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("count", count)
                .put("mean", mean)
                .put("median", median)
                .put("most", most)
                .build();
    }
}
