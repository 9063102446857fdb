package io.github.supercorrect.grading.internal.compare;

import io.github.supercorrect.grading.policy.Policy;
import io.github.supercorrect.grading.verdict.Outcome;
import io.github.supercorrect.grading.verdict.Tier;
import java.util.EnumSet;
import java.util.Set;

/**
 * What comparing two forms came to.
 *
 * @param policies what an equality rests on
 */
public record Result(Outcome outcome, Tier tier, String reason, Set<Policy> policies) {

    static Result equal(Tier tier, String reason) {
        return new Result(Outcome.EQUAL, tier, reason, Set.of());
    }

    static Result different(Tier tier, String reason) {
        return new Result(Outcome.NOT_EQUAL, tier, reason, Set.of());
    }

    static Result undecided(Tier tier, String reason) {
        return new Result(Outcome.UNDECIDED, tier, reason, Set.of());
    }

    boolean isEqual() {
        return outcome == Outcome.EQUAL;
    }

    /** The same, resting on one more policy if it is an equality. */
    Result by(Policy policy) {
        return by(Set.of(policy));
    }

    Result by(Set<Policy> more) {
        if (!isEqual() || policies.containsAll(more)) {
            return this;
        }
        Set<Policy> all = EnumSet.copyOf(more);
        all.addAll(policies);
        return new Result(outcome, tier, reason, all);
    }

    Result because(Tier newTier, String newReason) {
        return new Result(outcome, newTier, newReason, policies);
    }
}
