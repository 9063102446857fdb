package io.github.supercorrect.evaluation.metric;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a result, without its texts.
 *
 * @param index the problem's place in the data set
 * @param id what the set calls it
 * @param samples how often it was solved
 * @param correct how many of the solutions are right
 * @param firstCorrect whether the first one is
 * @param generatedTokens of all solutions; null if they are not known
 * @param seconds for all solutions; null if they are not known
 */
public record ItemOutcome(
        long index,
        String id,
        int samples,
        int correct,
        boolean firstCorrect,
        @Nullable Long generatedTokens,
        @Nullable Double seconds) {

    /** The share of right solutions. */
    public double share() {
        return (double) correct / samples;
    }

    /** Seconds a solution; empty if they are not known. */
    public Optional<Double> secondsPerSolution() {
        return Optional.ofNullable(seconds).map(all -> all / samples);
    }

    /** Tokens a solution; empty if they are not known. */
    public Optional<Double> tokensPerSolution() {
        return Optional.ofNullable(generatedTokens).map(tokens -> (double) tokens / samples);
    }
}
