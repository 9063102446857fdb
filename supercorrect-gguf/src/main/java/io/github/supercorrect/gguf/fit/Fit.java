package io.github.supercorrect.gguf.fit;

import io.github.supercorrect.gguf.GgufFile;
import io.github.supercorrect.gguf.GgufModelBuilder;
import io.github.supercorrect.gguf.GpuLayers;
import io.github.supercorrect.gguf.KvType;
import io.github.supercorrect.gguf.Repack;
import java.util.List;

/**
 * Settings with which a model fits a machine, and why. Worked out from the file's header, without an engine. Immutable; for any thread.
 *
 * @param contextSize tokens of prompt and answer together
 * @param parallel requests at a time
 * @param contexts how many of them may fill their whole context
 * @param threads compute threads
 * @param kvType how keys and values are stored
 * @param repack whether weights are rearranged for the processor
 * @param gpuLayers layers on GPUs, the output among them
 * @param memory what it takes
 * @param explanation the same in words, a sentence for each choice
 */
public record Fit(
        int contextSize,
        int parallel,
        int contexts,
        int threads,
        KvType kvType,
        boolean repack,
        int gpuLayers,
        MemoryUse memory,
        List<String> explanation) {

    /** Copies the list. */
    public Fit {
        explanation = List.copyOf(explanation);
    }

    /**
     * You get settings for a file on this machine, nothing asked for in particular.
     *
     * @throws io.github.supercorrect.core.error.InsufficientMemoryException if the model cannot fit; the message has the figures
     */
    public static Fit of(GgufFile file) {
        return builder(file).fit();
    }

    /** You get a builder, to ask for something in particular. */
    public static FitBuilder builder(GgufFile file) {
        return new FitBuilder(file);
    }

    /** Puts these settings into a builder of models. What fits now may not fit when it opens: then that fails, with the figures. */
    public GgufModelBuilder applyTo(GgufModelBuilder builder) {
        if (contexts == parallel) {
            builder.parallel(parallel);
        }
        return builder.contextSize(contextSize)
                .threads(threads)
                .kvType(kvType)
                .repack(repack ? Repack.AUTO : Repack.OFF)
                .gpuLayers(gpuLayers == 0 ? GpuLayers.of(0) : GpuLayers.auto());
    }
}
