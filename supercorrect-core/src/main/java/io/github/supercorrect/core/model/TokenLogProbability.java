package io.github.supercorrect.core.model;

import java.util.List;

/**
 * A token and how likely the model thought it, before any sampling setting changed that.
 *
 * @param token its text; a character that is split over tokens shows as U+FFFD
 * @param logProbability natural logarithm, 0 or less
 * @param alternatives the likeliest tokens at this place, likeliest first, without alternatives of their own; empty unless
 *     asked for by {@link GenerationOptions.Builder#topLogProbabilities}
 */
public record TokenLogProbability(String token, double logProbability, List<TokenLogProbability> alternatives) {

    public TokenLogProbability {
        alternatives = List.copyOf(alternatives);
    }
}
