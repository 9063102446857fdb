package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.LlamaContext;
import io.github.supercorrect.llama.LlamaModel;
import io.github.supercorrect.llama.LlamaRuntime;
import io.github.supercorrect.worker.engine.EngineInfo;

/**
 * A model and its context, which are closed together.
 *
 * @param fillFrom rows from which on a step is filled up to a block
 * @param settingsKey what the computed numbers depend on besides the model file
 */
record LoadedModel(
        LlamaRuntime runtime,
        LlamaModel model,
        LlamaContext context,
        EngineInfo info,
        int fillFrom,
        String settingsKey) {

    void close() {
        context.close();
        model.close();
        runtime.trimMemory();
    }
}
