package io.github.supercorrect.worker.engine;

import java.util.List;

/**
 * What to load and how.
 *
 * @param modelPath the model file; a relative path is relative to the worker's working directory
 * @param contextSize tokens of prompt and answer together
 * @param threads compute threads
 * @param nativeDirectory where the engine keeps its unpacked native libraries: private, and shared by all workers of a user
 * @param controlTokens the texts of the model's control tokens, as its header lists them
 */
public record LoadSettings(
        String modelPath, int contextSize, int threads, String nativeDirectory, List<String> controlTokens) {

    public LoadSettings {
        controlTokens = List.copyOf(controlTokens);
    }
}
