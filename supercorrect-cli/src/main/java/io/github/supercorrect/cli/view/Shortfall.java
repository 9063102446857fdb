package io.github.supercorrect.cli.view;

import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.solution.Solution;
import java.util.Optional;

/** Why a solution is not what was asked for: no answer, or one that is not whole. */
public final class Shortfall {
    private Shortfall() {}

    /** You get the reason in one sentence, or nothing if there is a whole answer. */
    public static Optional<String> of(Solution solution) {
        if (solution.answer().isPresent() && solution.isComplete()) {
            return Optional.empty();
        }
        String what = solution.answer().isPresent() ? "The answer is not complete: " : "There is no answer: ";
        return Optional.of(what + reason(solution));
    }

    private static String reason(Solution solution) {
        FinishReason end = solution.finishReason().orElse(FinishReason.STOP);
        if (end == FinishReason.LENGTH) {
            return "the text was cut off at the token limit. Raise --max-tokens if the model's context leaves room.";
        }
        if (end == FinishReason.CANCELLED) {
            return "the generation was cancelled.";
        }
        if (solution.raw().isBlank()) {
            return "the model ended without writing anything.";
        }
        return solution.answer().isPresent()
                ? "the model ended before it closed the answer."
                : "the model ended without an answer element or a \\boxed{}.";
    }
}
