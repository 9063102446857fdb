package io.github.supercorrect.grading.verdict;

import io.github.supercorrect.grading.policy.Policy;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether two answers are equal, and why.
 *
 * @param outcome what came out
 * @param tier what decided
 * @param reason one sentence that a teacher could write in the margin; never repeats the answers, so it stays short
 * @param policies the conventions without which the answers would not be equal; empty unless they are
 */
public record Verdict(Outcome outcome, Tier tier, String reason, Set<Policy> policies) {

    /**
     * A verdict of these parts.
     *
     * @throws NullPointerException if a part is {@code null}
     */
    public Verdict {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(reason, "reason");
        // In the order of the constants, so that a verdict always prints alike.
        policies = Collections.unmodifiableSet(new TreeSet<>(policies));
    }

    /** Whether the answers are known to be equal. */
    public boolean isEqual() {
        return outcome == Outcome.EQUAL;
    }
}
