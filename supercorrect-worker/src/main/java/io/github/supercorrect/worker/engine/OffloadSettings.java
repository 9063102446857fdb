package io.github.supercorrect.worker.engine;

import java.util.List;

/**
 * What an engine computes on a GPU.
 *
 * @param gpuLayers layers to offload: {@link #AUTO}, {@link #ALL}, or a number; 0 for none
 * @param devices names or indices, as {@code CUDA0} or {@code 0}; empty for all
 * @param splitMode how layers are spread over several devices
 * @param backend the GPU backend's library (for example {@code libggml-cuda.so}); empty if there is none
 * @param preload libraries that the backend needs, in the order in which they are loaded before it
 * @param absence why there is no backend, to be quoted when layers were asked for; empty if there is one
 */
public record OffloadSettings(
        int gpuLayers,
        List<String> devices,
        SplitMode splitMode,
        String backend,
        List<String> preload,
        String absence) {

    /** As many as fit, on the CPU where there is no usable GPU. */
    public static final int AUTO = -1;

    /** Every layer, or an error. */
    public static final int ALL = Integer.MAX_VALUE;

    /** Nothing on a GPU. */
    public static final OffloadSettings NONE = new OffloadSettings(0, List.of(), SplitMode.LAYER, "", List.of(), "");

    public OffloadSettings {
        devices = List.copyOf(devices);
        preload = List.copyOf(preload);
    }

    /** {@code enum llama_split_mode}. */
    public enum SplitMode {
        NONE,
        LAYER,
        ROW
    }
}
