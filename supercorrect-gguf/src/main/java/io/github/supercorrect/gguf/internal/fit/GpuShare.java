package io.github.supercorrect.gguf.internal.fit;

import io.github.supercorrect.gguf.GgufFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What so many layers take on GPUs. llama.cpp offloads the last layers, and the output, which counts as one, before them
 * ({@code llama_model::load_tensors}).
 *
 * @param layers the output among them
 * @param bytes weights, their keys and values, and what is computed in
 * @param weights weights only
 */
public record GpuShare(int layers, long bytes, long weights) {

    private static final Pattern LAYER = Pattern.compile("blk\\.(\\d{1,6})\\..*");

    /** No layers. */
    public static final GpuShare NONE = new GpuShare(0, 0, 0);

    /** As many layers as fit into so many free bytes. */
    public static GpuShare largest(GgufFile file, MemoryEstimate whole, long free) {
        for (int layers = file.blockCount() + 1; layers > 0; layers--) {
            GpuShare share = of(file, whole, layers);
            if (share.bytes <= free) {
                return share;
            }
        }
        return NONE;
    }

    private static GpuShare of(GgufFile file, MemoryEstimate whole, int layers) {
        int first = file.blockCount() + 1 - layers;
        long weights = file.tensors().stream()
                .filter(tensor -> layer(file, tensor.name()) >= first)
                .mapToLong(GgufFile.Tensor::bytes)
                .sum();
        long cells = whole.cells() * Math.min(layers, file.blockCount()) / file.blockCount();
        return new GpuShare(layers, weights + cells + whole.compute(), weights);
    }

    /** The embedding is looked up on the CPU, in front of all layers. */
    private static int layer(GgufFile file, String tensor) {
        Matcher layer = LAYER.matcher(tensor);
        if (layer.matches()) {
            return Integer.parseInt(layer.group(1));
        }
        return tensor.startsWith("output") ? file.blockCount() : -1;
    }
}
