package io.github.supercorrect.worker.engine;

import java.util.List;

/**
 * One generation.
 *
 * @param prompt not empty
 * @param maxNewTokens the wanted limit, or {@link #UNSET} for {@link #DEFAULT_NEW_TOKENS}; what the context has left bounds both
 * @param sampling how tokens are chosen
 */
public record EngineRequest(List<PromptSegment> prompt, int maxNewTokens, SamplingSettings sampling) {

    /** Stands for "the default" in {@link #maxNewTokens()}. */
    public static final int UNSET = 0;

    /** The model card's limit. */
    public static final int DEFAULT_NEW_TOKENS = 2048;

    /** A prompt that leaves less room than this, in tokens, is refused. */
    public static final int MINIMAL_ROOM = 16;

    public EngineRequest {
        prompt = List.copyOf(prompt);
        if (maxNewTokens < 0) {
            throw new IllegalArgumentException(
                    "maxNewTokens is " + maxNewTokens + ", must be 1 or more, or 0 for the default");
        }
    }

    /**
     * How many tokens may be generated after a prompt of {@code promptTokens}.
     *
     * @throws PromptTooLongException if less than {@link #MINIMAL_ROOM} are left
     */
    public int newTokens(int promptTokens, int contextSize) throws PromptTooLongException {
        int room = contextSize - promptTokens;
        if (room < MINIMAL_ROOM) {
            throw new PromptTooLongException(promptTokens, contextSize);
        }
        return Math.min(maxNewTokens == UNSET ? DEFAULT_NEW_TOKENS : maxNewTokens, room);
    }
}
