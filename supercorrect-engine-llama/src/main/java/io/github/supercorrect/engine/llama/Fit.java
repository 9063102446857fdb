package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.LlamaModel;
import io.github.supercorrect.worker.engine.LoadSettings;

/**
 * What fits this machine.
 *
 * @param gpuLayers layers to offload
 * @param repack whether weights are rearranged for the processor
 * @param repackRemark the same in words, with the reason
 */
record Fit(int gpuLayers, boolean repack, String repackRemark) {

    LlamaModel.Settings model(LoadSettings settings, Offload offload) {
        return new LlamaModel.Settings(
                gpuLayers,
                offload.splitMode(),
                offload.indices(),
                settings.compute().mmap(),
                repack,
                false);
    }
}
