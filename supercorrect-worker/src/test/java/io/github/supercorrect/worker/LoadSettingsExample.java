package io.github.supercorrect.worker;

import io.github.supercorrect.worker.engine.ComputeSettings;
import io.github.supercorrect.worker.engine.LoadSettings;
import io.github.supercorrect.worker.engine.OffloadSettings;
import io.github.supercorrect.worker.engine.PrefixStoreSettings;
import java.util.List;

/** Settings for tests that do not care. */
public final class LoadSettingsExample {

    private LoadSettingsExample() {}

    /** With a context of 64. */
    public static LoadSettings of(String model) {
        ComputeSettings compute = new ComputeSettings(
                1, 2, 3, 192, 32, ComputeSettings.KvType.Q8_0, true, ComputeSettings.Repack.OFF, true, "haswell");
        OffloadSettings offload = new OffloadSettings(
                OffloadSettings.ALL,
                List.of("CUDA0"),
                OffloadSettings.SplitMode.ROW,
                "libggml-cuda.so",
                List.of("libcudart.so.12", "é"),
                "");
        return new LoadSettings(
                model, 64, List.of("<|a|>", ""), "../x", compute, offload, new PrefixStoreSettings("p", "k", 1L << 40));
    }
}
