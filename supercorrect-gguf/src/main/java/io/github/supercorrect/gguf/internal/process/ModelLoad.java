package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.worker.engine.ComputeSettings;
import io.github.supercorrect.worker.engine.LoadSettings;
import io.github.supercorrect.worker.engine.OffloadSettings;
import io.github.supercorrect.worker.engine.PrefixStoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What an engine is to load.
 *
 * @param model an absolute path
 * @param contextSize tokens of prompt and answer together
 * @param controlTokens texts of the model's control tokens
 * @param compute how it computes
 * @param offload what goes to a GPU
 * @param prefixStore where prompt prefixes are kept, with an absolute path
 * @param limit how long starting and loading may take
 * @param patience how long it may keep others waiting afterwards
 */
public record ModelLoad(
        Path model,
        int contextSize,
        List<String> controlTokens,
        ComputeSettings compute,
        OffloadSettings offload,
        PrefixStoreSettings prefixStore,
        Duration limit,
        EnginePatience patience) {

    public ModelLoad {
        controlTokens = List.copyOf(controlTokens);
    }

    /** The same with other settings for GPUs. */
    public ModelLoad withOffload(OffloadSettings other) {
        return new ModelLoad(model, contextSize, controlTokens, compute, other, prefixStore, limit, patience);
    }

    /** The same, as an engine in this process is told. */
    LoadSettings settings(String modelPath, String nativeDirectory) {
        return settings(modelPath, nativeDirectory, prefixStore);
    }

    /** The same, as a worker in this directory is told: with paths relative to it. */
    LoadSettings settings(Path directory, String modelPath, Path nativeDirectory) {
        PrefixStoreSettings relative = prefixStore.directory().isEmpty()
                ? prefixStore
                : new PrefixStoreSettings(
                        directory.relativize(Path.of(prefixStore.directory())).toString(),
                        prefixStore.modelKey(),
                        prefixStore.maximalBytes());
        return settings(modelPath, directory.relativize(nativeDirectory).toString(), relative);
    }

    private LoadSettings settings(String modelPath, String nativeDirectory, PrefixStoreSettings prefixes) {
        return new LoadSettings(modelPath, contextSize, controlTokens, nativeDirectory, compute, offload, prefixes);
    }
}
