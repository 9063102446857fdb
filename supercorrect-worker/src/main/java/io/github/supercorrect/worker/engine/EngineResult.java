package io.github.supercorrect.worker.engine;

/**
 * What a generation used.
 *
 * @param promptTokens length of the prompt
 * @param cachedTokens how many of them were not computed again
 * @param generatedTokens new tokens, the end-of-turn token included
 * @param promptNanos from the start to the first token
 * @param generationNanos from the first token to the last
 */
public record EngineResult(
        FinishReason finish,
        int promptTokens,
        int cachedTokens,
        int generatedTokens,
        long promptNanos,
        long generationNanos) {}
