package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.event.Round;
import io.github.supercorrect.core.solution.Solution;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a round gave: a solution or a failure.
 *
 * @param logProbability the mean log-probability of its tokens, if it was reported
 */
public record RoundResult(
        Round round,
        @Nullable Solution solution,
        OptionalDouble logProbability,
        @Nullable SuperCorrectException failure) {

    /** The solution; throws the failure if there is none. */
    Solution orThrow() {
        if (solution == null) {
            throw failure != null ? failure : new IllegalStateException("a round gave nothing");
        }
        return solution;
    }
}
