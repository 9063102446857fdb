package io.github.supercorrect.worker.engine;

/**
 * How an engine computes.
 *
 * @param threads compute threads for generation
 * @param batchThreads compute threads for prompts
 * @param parallel requests at a time, 1 or more; engines that cannot do several take them one by one
 * @param cells KV cells for all requests together; at least the context size of one
 * @param chunk prompt tokens computed in one step at most: nobody waits longer for a token or a cancel ({@code n_ubatch})
 * @param kvType how keys and values are stored
 * @param mmap whether the file is mapped instead of read
 * @param repack whether weights are rearranged for this processor, which takes memory of its own
 * @param deterministic one request at a time, nothing shared: the same request gives the same text, whoever else asks
 * @param cpuVariant name of the CPU variant to force, for example {@code haswell}; empty for the best
 */
public record ComputeSettings(
        int threads,
        int batchThreads,
        int parallel,
        int cells,
        int chunk,
        KvType kvType,
        boolean mmap,
        Repack repack,
        boolean deterministic,
        String cpuVariant) {

    /** ggml types for the KV cache. */
    public enum KvType {
        F16,
        Q8_0
    }

    /** Whether weights are rearranged. */
    public enum Repack {
        /** If it fits the memory that is free. */
        AUTO,
        ON,
        OFF
    }
}
