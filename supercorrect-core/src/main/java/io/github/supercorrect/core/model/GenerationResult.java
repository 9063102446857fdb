package io.github.supercorrect.core.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a generation ended; its text went to the sink.
 *
 * @param finishReason why it ended
 * @param usage what it used, null if the model does not count
 */
public record GenerationResult(
        FinishReason finishReason, @Nullable Usage usage) {
    public GenerationResult {
        Objects.requireNonNull(finishReason, "finishReason");
    }

    /** The model ended its turn by itself; usage unknown. */
    public static GenerationResult stopped() {
        return new GenerationResult(FinishReason.STOP, null);
    }
}
