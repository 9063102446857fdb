package io.github.supercorrect.worker.engine;

/**
 * How the next token is chosen; every field is set for every request, because engines disagree on defaults.
 *
 * @param temperature 0 (always the most likely token) or more
 * @param topP in (0, 1]; 1 keeps all tokens
 * @param topK 0 keeps all tokens
 * @param minP in [0, 1]; 0 keeps all tokens
 * @param repeatPenalty above 0; 1 leaves repetitions alone
 * @param seed the same seed gives the same text for a request that runs alone
 */
public record SamplingSettings(
        double temperature, double topP, int topK, double minP, double repeatPenalty, long seed) {

    /** The most likely token, always. */
    public static final SamplingSettings GREEDY = new SamplingSettings(0, 1, 0, 0, 1, 0);

    /** The upper bound of temperature and repeat penalty: far beyond sense, and safe in 32-bit arithmetic. */
    private static final double LIMIT = 1000;

    public SamplingSettings {
        check("temperature", temperature, temperature >= 0 && temperature <= LIMIT, "0 to 1000");
        check("topP", topP, topP > 0 && topP <= 1, "above 0, at most 1");
        check("topK", topK, topK >= 0, "0 or more");
        check("minP", minP, minP >= 0 && minP <= 1, "0 to 1");
        check("repeatPenalty", repeatPenalty, repeatPenalty > 0 && repeatPenalty <= LIMIT, "above 0, at most 1000");
    }

    private static void check(String field, double value, boolean valid, String range) {
        // NaN fails every comparison above: engines die of it.
        if (!valid) {
            throw new IllegalArgumentException(field + " is " + value + ", must be " + range);
        }
    }
}
