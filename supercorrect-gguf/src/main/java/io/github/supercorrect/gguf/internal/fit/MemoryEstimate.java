package io.github.supercorrect.gguf.internal.fit;

import io.github.supercorrect.gguf.GgufFile;

/**
 * What a model takes with certain settings, in bytes.
 *
 * @param weights the file's pages
 * @param repacked weights that are rearranged, in memory of their own
 * @param cells keys and values
 * @param compute what is computed in
 * @param engine the worker itself: its Java VM, the native libraries, the vocabulary, rows of logits
 */
public record MemoryEstimate(long weights, long repacked, long cells, long compute, long engine) {

    /** {@code SequencePool}'s idle sequences, the one that fills blocks and the one that is written to disk. */
    private static final int SPARE_SEQUENCES = 10;

    private static final int BLOCK = 16;
    /** Resident memory of a worker before it has a model, and what a token of the vocabulary takes; measured. */
    private static final long PROCESS = 58_000_000;

    private static final long VOCABULARY_ENTRY = 165;
    /** Live numbers at the widest place of the graph, in single precision: three rows of the inner width, and of the width. */
    private static final double WIDTHS = 4.66;

    private static final int INNER_WIDTHS = 3;
    /** The attention mask, in half precision. */
    private static final double MASK = 2.06;

    /**
     * The estimate.
     *
     * @param cells KV cells in all
     * @param q8 whether keys and values are stored in 8 bits
     * @param repack whether weights are rearranged, where this processor has a use for it
     */
    public static MemoryEstimate of(
            GgufFile file, CpuFeatures processor, int cells, int parallel, int chunk, boolean q8, boolean repack) {
        int sequences = parallel + SPARE_SEQUENCES;
        int rows = Math.min(cells, Math.max(chunk, sequences + BLOCK));
        long logits = file.vocabularySize() * Float.BYTES * sequences;
        return new MemoryEstimate(
                file.size(),
                repack ? new Repacking(processor).bytes(file) : 0,
                kv(file, cells, q8),
                Math.max(rows * graphRow(file, cells), logits),
                PROCESS + file.vocabularySize() * VOCABULARY_ENTRY + logits);
    }

    /** Blocks of 32 numbers take 34 bytes instead of 64. */
    private static long kv(GgufFile file, long cells, boolean q8) {
        long half = file.kvBytesPerToken() * cells;
        return q8 ? half * 34 / 64 : half;
    }

    private static long graphRow(GgufFile file, int cells) {
        double numbers = (double) INNER_WIDTHS * file.feedForwardLength() + WIDTHS * file.embeddingLength();
        return (long) (numbers * Float.BYTES + MASK * cells);
    }

    /** All but the weights. */
    public long buffers() {
        return cells + compute + engine;
    }

    /** The most that the worker ever holds: while weights are rearranged, the file's pages are there too. */
    public long peak() {
        return weights + repacked + buffers();
    }
}
