package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.LlamaSampler;
import io.github.supercorrect.worker.engine.SamplingSettings;

/** A request's sampling in llama.cpp's terms. */
final class Samplers {

    /**
     * Without any top-k, top-p and min-p sort the whole vocabulary for every token. What lies behind the thousandth token has no
     * weight that a draw would notice.
     */
    private static final int WIDE_TOP_K = 1000;

    private Samplers() {}

    static LlamaSampler.Settings settings(SamplingSettings sampling, int repeatLast) {
        boolean cuts = sampling.topP() < 1 || sampling.minP() > 0;
        int topK = sampling.topK() == 0 && cuts ? WIDE_TOP_K : sampling.topK();
        return new LlamaSampler.Settings(
                (float) sampling.temperature(),
                Math.max(Float.MIN_NORMAL, (float) sampling.topP()),
                topK,
                (float) sampling.minP(),
                Math.max(Float.MIN_NORMAL, (float) sampling.repeatPenalty()),
                repeatLast,
                seed(sampling.seed()));
    }

    /** Unsigned 32 bits; the largest number would ask for a random seed. */
    private static int seed(long seed) {
        return (int) Math.min(seed & 0xFFFF_FFFFL, 0xFFFF_FFFEL);
    }
}
