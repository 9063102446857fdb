package io.github.supercorrect.worker.engine;

import java.util.List;

/**
 * What to load and how. Paths may be relative to the working directory.
 *
 * @param modelPath the model file
 * @param contextSize tokens of prompt and answer of one request together
 * @param controlTokens the texts of the model's control tokens, as its header lists them
 * @param nativeDirectory the unpacked native libraries (llama), or where the engine unpacks its own (kherud)
 * @param compute how it computes
 * @param offload what goes to a GPU
 * @param prefixStore where computed prompt prefixes are kept between processes
 */
public record LoadSettings(
        String modelPath,
        int contextSize,
        List<String> controlTokens,
        String nativeDirectory,
        ComputeSettings compute,
        OffloadSettings offload,
        PrefixStoreSettings prefixStore) {

    public LoadSettings {
        controlTokens = List.copyOf(controlTokens);
    }
}
