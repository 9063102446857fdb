package io.github.supercorrect.grading.steps;

import java.util.Objects;
import java.util.Optional;

/**
 * One relation between two sides that a step states.
 *
 * @param text both sides and the sign between them as written, blanks single, such as {@code 8+0+1=10}; of a chain {@code a=b=c} each link is
 *     a claim of its own
 * @param truth where the claim is false, what holds instead, such as {@code 8+0+1=9}; else empty
 */
public record Claim(String text, ClaimVerdict verdict, Optional<String> truth) {

    public Claim {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(truth, "truth");
    }

    /** Whether calculating decided it. */
    public boolean isChecked() {
        return verdict != ClaimVerdict.UNCHECKED;
    }
}
