package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.solution.Solution;
import org.jspecify.annotations.Nullable;

/** What there is if no sample counts: the first that gave a text, else the first failure. */
final class Fallback {
    private @Nullable RoundResult first;

    void take(RoundResult result) {
        if (first == null || (first.solution() == null && result.solution() != null)) {
            first = result;
        }
    }

    /** The solution; throws the failure if all failed. */
    Solution solution() {
        if (first == null) {
            throw new IllegalStateException("no sample was drawn");
        }
        return first.orThrow();
    }
}
