package io.github.supercorrect.gguf.fit;

/**
 * What a model takes of main memory, in bytes; estimates.
 *
 * @param weights the file's pages
 * @param repacked weights that are rearranged for the processor, in memory of their own
 * @param cells keys and values
 * @param compute what is computed in
 * @param engine the engine's process itself
 * @param peak the most that the engine's process ever holds, file pages among it (Linux: {@code VmHWM})
 */
public record MemoryUse(long weights, long repacked, long cells, long compute, long engine, long peak) {}
