package io.github.supercorrect.worker.engine;

import java.util.List;

/**
 * A token and how likely the model thought it, before any sampling setting changed that.
 *
 * @param token the token's text; a character that is split over tokens shows as U+FFFD
 * @param logProbability natural logarithm, 0 or less
 * @param alternatives the likeliest tokens at this place, likeliest first, without alternatives of their own; empty unless asked for
 */
public record TokenScore(String token, float logProbability, List<TokenScore> alternatives) {

    public TokenScore {
        alternatives = List.copyOf(alternatives);
    }
}
