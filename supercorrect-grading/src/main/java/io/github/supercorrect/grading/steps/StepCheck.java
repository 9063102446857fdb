package io.github.supercorrect.grading.steps;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was found in one step.
 *
 * @param number the place of the step in the list that was checked, the first being 1
 * @param outcome what the claims amount to
 * @param claims the claims in the order of the text, those that could not be checked among them
 */
public record StepCheck(int number, StepOutcome outcome, List<Claim> claims) {

    public StepCheck {
        Objects.requireNonNull(outcome, "outcome");
        claims = List.copyOf(claims);
    }

    /** You get the check of a step with these claims; the outcome follows from them. */
    public static StepCheck of(int number, List<Claim> claims) {
        return new StepCheck(number, outcome(claims), claims);
    }

    private static StepOutcome outcome(List<Claim> claims) {
        if (claims.stream().anyMatch(claim -> claim.verdict() == ClaimVerdict.FALSE)) {
            return StepOutcome.WRONG;
        }
        return claims.stream().anyMatch(Claim::isChecked) ? StepOutcome.HOLDS : StepOutcome.UNCHECKED;
    }

    /** Whether the step is provably wrong. */
    public boolean isWrong() {
        return outcome == StepOutcome.WRONG;
    }

    /** The first claim that is false, if one is. */
    public Optional<Claim> firstFalse() {
        return claims.stream()
                .filter(claim -> claim.verdict() == ClaimVerdict.FALSE)
                .findFirst();
    }
}
