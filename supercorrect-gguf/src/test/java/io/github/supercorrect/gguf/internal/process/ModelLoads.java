package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.worker.engine.ComputeSettings;
import io.github.supercorrect.worker.engine.OffloadSettings;
import io.github.supercorrect.worker.engine.PrefixStoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Loads for tests: one thread, nothing on a GPU. */
public final class ModelLoads {

    private ModelLoads() {}

    public static ModelLoad of(Path model, int contextSize, List<String> controlTokens) {
        return of(model, contextSize, controlTokens, 1, EnginePatience.CHUNKS);
    }

    public static ModelLoad of(
            Path model, int contextSize, List<String> controlTokens, int parallel, EnginePatience patience) {
        ComputeSettings compute = new ComputeSettings(
                1,
                1,
                parallel,
                parallel * contextSize,
                64,
                ComputeSettings.KvType.F16,
                true,
                ComputeSettings.Repack.OFF,
                false,
                "");
        return new ModelLoad(
                model,
                contextSize,
                controlTokens,
                compute,
                OffloadSettings.NONE,
                PrefixStoreSettings.NONE,
                Duration.ofMinutes(2),
                patience);
    }
}
