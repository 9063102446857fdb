package io.github.supercorrect.worker.engine;

import java.util.List;

/**
 * One generation.
 *
 * @param prompt not empty
 * @param maxNewTokens the wanted limit, or {@link #UNSET} for {@link #DEFAULT_NEW_TOKENS}; what the context has left bounds both
 * @param sampling how tokens are chosen
 * @param stopStrings texts that end the generation and are not part of it; none of them empty
 * @param topScores likeliest tokens to report at each place, 0 for the chosen one only, {@link #NO_SCORES} for no scores
 * @param stableSegments segments at the start of the prompt that other requests will have too, which are worth keeping computed
 */
public record EngineRequest(
        List<PromptSegment> prompt,
        int maxNewTokens,
        SamplingSettings sampling,
        List<String> stopStrings,
        int topScores,
        int stableSegments) {

    /** Stands for "the default" in {@link #maxNewTokens()}. */
    public static final int UNSET = 0;

    /** The model card's limit. */
    public static final int DEFAULT_NEW_TOKENS = 2048;

    /** A prompt that leaves less room than this, in tokens, is refused. */
    public static final int MINIMAL_ROOM = 16;

    /** Stands for "no log-probabilities" in {@link #topScores()}. */
    public static final int NO_SCORES = -1;

    /** The largest {@link #topScores()}. */
    public static final int MOST_SCORES = 20;

    public EngineRequest {
        prompt = List.copyOf(prompt);
        stopStrings = List.copyOf(stopStrings);
        if (stopStrings.contains("")) {
            throw new IllegalArgumentException("A stop string is empty");
        }
        if (topScores < NO_SCORES || topScores > MOST_SCORES) {
            throw new IllegalArgumentException(
                    "topScores is " + topScores + ", must be 0 to " + MOST_SCORES + ", or " + NO_SCORES + " for none");
        }
        if (stableSegments < 0 || stableSegments > prompt.size()) {
            throw new IllegalArgumentException(
                    "stableSegments is " + stableSegments + ", must be 0 to " + prompt.size());
        }
        if (maxNewTokens < 0) {
            throw new IllegalArgumentException(
                    "maxNewTokens is " + maxNewTokens + ", must be 1 or more, or 0 for the default");
        }
    }

    /** A request of whose prompt nothing is known to come again. */
    public EngineRequest(
            List<PromptSegment> prompt,
            int maxNewTokens,
            SamplingSettings sampling,
            List<String> stopStrings,
            int topScores) {
        this(prompt, maxNewTokens, sampling, stopStrings, topScores, 0);
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
