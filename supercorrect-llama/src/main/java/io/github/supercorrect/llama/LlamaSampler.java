package io.github.supercorrect.llama;

/**
 * llama.cpp's own chain of samplers for one sequence: penalties, top-k, top-p, min-p, temperature, then a draw by its own seed;
 * or greedy. Belongs to the thread that made it; whoever made it closes it.
 */
public final class LlamaSampler extends NativeOwner {

    private LlamaSampler(long address) {
        super(address, LlamaC::llama_sampler_free);
    }

    /**
     * Every field of a chain.
     *
     * @param temperature 0 for greedy
     * @param topP 1 for off
     * @param topK 0 for off
     * @param minP 0 for off
     * @param repeatPenalty 1 for off
     * @param repeatLast how many tokens back repetitions are looked for
     * @param seed unsigned 32 bits, not the largest number, which llama.cpp reads as "any"
     */
    public record Settings(
            float temperature, float topP, int topK, float minP, float repeatPenalty, int repeatLast, int seed) {

        private static final int ANY_SEED = -1;

        public Settings {
            check("temperature", temperature, temperature >= 0 && temperature < Float.POSITIVE_INFINITY);
            check("topP", topP, topP > 0 && topP <= 1);
            check("topK", topK, topK >= 0);
            check("minP", minP, minP >= 0 && minP <= 1);
            check("repeatPenalty", repeatPenalty, repeatPenalty > 0 && repeatPenalty < Float.POSITIVE_INFINITY);
            check("repeatLast", repeatLast, repeatLast >= 0 && repeatLast <= 1 << 20);
            check("seed", seed, seed != ANY_SEED);
        }

        private static void check(String field, Object value, boolean valid) {
            if (!valid) {
                throw new IllegalArgumentException(field + " is " + value);
            }
        }
    }

    /** You get a chain for one sequence of this model. */
    public static LlamaSampler create(LlamaModel model, Settings settings) {
        return new LlamaSampler(LlamaC.sc_sampler_new(
                model.vocabularySize(),
                settings.temperature(),
                settings.topP(),
                settings.topK(),
                settings.minP(),
                settings.repeatPenalty(),
                settings.repeatLast(),
                settings.seed()));
    }

    /** Tells the chain of a token that stands before those it will choose ({@code llama_sampler_accept}). */
    public void accept(int token) {
        LlamaC.llama_sampler_accept(address(), token);
    }
}
