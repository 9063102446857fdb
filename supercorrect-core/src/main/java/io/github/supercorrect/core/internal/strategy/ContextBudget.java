package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.solution.Solution;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whether a second round has room: its prompt, and an answer that writes the steps again and says more. The context is the
 * model's own; where that is unknown, the model itself refuses what does not fit.
 */
final class ContextBudget {
    /** A cause and a correction come to the steps. */
    private static final double ANSWER_TO_STEPS = 1.25;

    private static final int ANSWER_AT_LEAST = 64;

    private final OptionalInt contextSize;
    private final TokenEstimate estimate;

    private ContextBudget(OptionalInt contextSize, TokenEstimate estimate) {
        this.contextSize = contextSize;
        this.estimate = estimate;
    }

    /** The budget of a round on {@code model}; {@code solved} is what it, or another, has written about the task before. */
    static ContextBudget of(LanguageModel model, Task task, Solution solved) {
        TokenEstimate estimate = solved.usage()
                .filter(usage -> model == task.model())
                .map(usage -> TokenEstimate.measured(usage, task.solve().prompt(), solved.raw()))
                .orElseGet(TokenEstimate::unscaled);
        return new ContextBudget(model.info().contextSize(), estimate);
    }

    /** Why the round has no room, with figures; empty if it has. */
    Optional<String> objection(Prompt prompt, String steps) {
        int needed =
                estimate.of(prompt) + Math.max(ANSWER_AT_LEAST, (int) Math.ceil(ANSWER_TO_STEPS * estimate.of(steps)));
        return contextSize.isEmpty() || needed <= contextSize.getAsInt()
                ? Optional.empty()
                : Optional.of("prompt and answer would need about " + needed + " tokens, and the model's context has "
                        + contextSize.getAsInt());
    }
}
