package io.github.supercorrect.core.strategy;

import io.github.supercorrect.core.error.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Self-consistency: several samples of one prompt, and the answer that most of them have. Sample {@code i} has the seed of the
 * call plus {@code i}; if the call is greedy, temperature 0.7 and top-p 0.8 hold, as published. Answers are grouped by what they
 * mean. A sample that failed, was cut off or is gibberish has no vote. Of answers with as many votes the one seen first wins.
 */
public final class Vote extends Strategy {
    /** The largest number of samples. */
    public static final int MOST_SAMPLES = 256;

    private final int samples;
    private final @Nullable Double threshold;
    private final boolean weighted;

    Vote(int samples, @Nullable Double threshold, boolean weighted) {
        this.samples = checked("samples", samples, 1, MOST_SAMPLES);
        this.threshold = threshold;
        this.weighted = weighted;
    }

    /**
     * You get a vote that ends when the leader cannot be overtaken by the samples still to come, or keeps its lead with at least
     * this probability. Samples under way are cancelled then.
     *
     * @param probability 0.5 to 1; 1 for certainty only
     */
    public Vote stopEarly(double probability) {
        if (!(probability >= 0.5 && probability <= 1)) {
            throw new InvalidInputException("stopEarly is " + probability + "; it must be 0.5 to 1.");
        }
        return new Vote(samples, probability, weighted);
    }

    /** You get a vote in which a sample with a step that is provably wrong counts a tenth of another. */
    public Vote weighted() {
        return new Vote(samples, threshold, true);
    }

    /** How many samples at most. */
    public int samples() {
        return samples;
    }

    /** The probability at which the vote ends; empty if it never ends early. */
    public OptionalDouble stopProbability() {
        return threshold == null ? OptionalDouble.empty() : OptionalDouble.of(threshold);
    }

    /** Whether the step checker weighs the votes. */
    public boolean isWeighted() {
        return weighted;
    }

    @Override
    public boolean drawsSolutions() {
        return true;
    }

    @Override
    List<?> parts() {
        return Arrays.asList(samples, threshold, weighted);
    }

    @Override
    public String toString() {
        return "vote(" + samples + ")" + (threshold == null ? "" : ".stopEarly(" + threshold + ")")
                + (weighted ? ".weighted()" : "");
    }
}
