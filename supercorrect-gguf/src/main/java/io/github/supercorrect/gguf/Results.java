package io.github.supercorrect.gguf;

import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.worker.engine.EngineResult;
import java.time.Duration;
import java.util.Optional;

/** An engine's result in the terms of core. */
final class Results {

    private Results() {}

    /** Empty means cancelled: the caller did not wait for the engine's figures. */
    static GenerationResult of(Optional<EngineResult> result, long queueNanos) {
        return result.map(r -> new GenerationResult(reason(r), usage(r, queueNanos)))
                .orElseGet(() -> new GenerationResult(FinishReason.CANCELLED, null));
    }

    private static FinishReason reason(EngineResult result) {
        return switch (result.finish()) {
            case STOP -> FinishReason.STOP;
            case LENGTH -> FinishReason.LENGTH;
            case CANCELLED -> FinishReason.CANCELLED;
        };
    }

    private static Usage usage(EngineResult result, long queueNanos) {
        return new Usage(
                result.promptTokens(),
                result.cachedTokens(),
                result.generatedTokens(),
                Duration.ofNanos(queueNanos),
                Duration.ofNanos(result.promptNanos()),
                Duration.ofNanos(result.generationNanos()));
    }
}
