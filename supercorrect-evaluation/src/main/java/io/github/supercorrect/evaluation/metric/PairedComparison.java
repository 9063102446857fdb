package io.github.supercorrect.evaluation.metric;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two runs over the same problems, counted problem by problem, the first solution of each.
 *
 * @param both problems that both solved
 * @param onlyFirst problems that only the first run solved
 * @param onlySecond problems that only the second run solved
 * @param neither problems that none solved
 */
public record PairedComparison(long both, long onlyFirst, long onlySecond, long neither) implements JsonForm {

    /**
     * You get the comparison of the problems that both runs have.
     *
     * @throws InvalidInputException if they have none in common, or one with different known answers
     */
    public static PairedComparison of(List<ItemOutcome> first, List<ItemOutcome> second) {
        Map<Long, ItemOutcome> others = new HashMap<>();
        second.forEach(outcome -> others.put(outcome.index(), outcome));
        long[] counts = new long[4];
        for (ItemOutcome outcome : first) {
            ItemOutcome other = others.get(outcome.index());
            if (other != null) {
                counts[(same(outcome, other).firstCorrect() ? 0 : 2) + (other.firstCorrect() ? 0 : 1)]++;
            }
        }
        PairedComparison comparison = new PairedComparison(counts[0], counts[1], counts[2], counts[3]);
        if (comparison.problems() == 0) {
            throw new InvalidInputException("The runs have no problem in common, so they cannot be compared.");
        }
        return comparison;
    }

    private static ItemOutcome same(ItemOutcome outcome, ItemOutcome other) {
        if (!outcome.id().equals(other.id())) {
            throw new InvalidInputException(
                    "Problem " + outcome.index() + " is \"" + outcome.id() + "\" in one run and \"" + other.id()
                            + "\" in the other; only runs over the same data set can be compared.");
        }
        return outcome;
    }

    /** Problems that both runs have. */
    public long problems() {
        return both + onlyFirst + onlySecond + neither;
    }

    /** By how much the second run's share is larger; negative if it is smaller. */
    public double difference() {
        return (double) (onlySecond - onlyFirst) / problems();
    }

    /** The lower end of the 95 % interval of the difference (A. Agresti and Y. Min, 2005: half a problem added to each cell). */
    public double low() {
        return Math.max(-1, centre() - reach());
    }

    /** The upper end of the 95 % interval of the difference. */
    public double high() {
        return Math.min(1, centre() + reach());
    }

    private double centre() {
        return (onlySecond - onlyFirst) / (problems() + 2.0);
    }

    private double reach() {
        double n = problems() + 2.0;
        double uneven = onlyFirst + onlySecond + 1.0;
        double gap = onlySecond - onlyFirst;
        return Estimate.Z * Math.sqrt(uneven - gap * gap / n) / n;
    }

    /** The two-sided p value of the exact test of McNemar. */
    public double pValue() {
        return McNemar.pValue(onlyFirst, onlySecond);
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("both", both)
                .put("onlyFirst", onlyFirst)
                .put("onlySecond", onlySecond)
                .put("neither", neither)
                .put("difference", difference())
                .put("low", low())
                .put("high", high())
                .put("pValue", pValue())
                .build();
    }
}
