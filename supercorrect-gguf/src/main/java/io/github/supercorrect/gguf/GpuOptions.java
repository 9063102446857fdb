package io.github.supercorrect.gguf;

import io.github.supercorrect.core.error.EngineLoadException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.gpu.CudaSearch;
import io.github.supercorrect.gguf.internal.process.WorkerEngine;
import io.github.supercorrect.worker.engine.OffloadSettings;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was said about GPUs. Not thread-safe. */
final class GpuOptions {

    private static final Logger LOG = LoggerFactory.getLogger(GgufModel.class);

    private GpuLayers layers = GpuLayers.auto();
    private List<String> devices = List.of();
    private SplitMode splitMode = SplitMode.LAYER;

    void layers(GpuLayers value) {
        layers = Objects.requireNonNull(value, "gpuLayers");
    }

    void devices(List<String> value) {
        if (value.stream().anyMatch(String::isBlank)) {
            throw new InvalidInputException(
                    "devices names a blank one; name them as CUDA0, as 0 or by the GPU's name.");
        }
        devices = List.copyOf(value);
    }

    void splitMode(SplitMode value) {
        splitMode = Objects.requireNonNull(value, "splitMode");
    }

    /** Whether a GPU was asked for in so many words, so that going on without is no choice. */
    private boolean isRequired() {
        return !layers.equals(GpuLayers.auto()) || !devices.isEmpty();
    }

    /**
     * What this engine is to do with GPUs.
     *
     * @throws EngineLoadException if a GPU was asked for and none can be used; the message has the diagnosis
     */
    OffloadSettings settings(WorkerEngine engine) {
        if (layers.value() == 0) {
            if (!devices.isEmpty()) {
                throw new InvalidInputException(
                        "gpuLayers is 0 and devices are " + devices + "; name no devices, or ask for layers.");
            }
            return OffloadSettings.NONE;
        }
        CudaSearch found = engine == WorkerEngine.LLAMA
                ? CudaSearch.run(devices, isRequired())
                : CudaSearch.uselessBecause("the portable engine computes on the CPU only");
        if (isRequired() && found.backend() == null) {
            throw new EngineLoadException(
                    "gpuLayers is " + layers + (devices.isEmpty() ? "" : " and devices are " + devices)
                            + ", and no GPU can be used: " + found.absence()
                            + ". With gpuLayers auto and no devices the CPU is used"
                            + " instead.");
        }
        return found.isCarried() ? proposal(found) : OffloadSettings.NONE;
    }

    private OffloadSettings proposal(CudaSearch found) {
        if (found.backend() == null) {
            LOG.info("No GPU is used: {}", found.absence());
            return OffloadSettings.NONE;
        }
        return new OffloadSettings(
                layers.value(),
                devices,
                OffloadSettings.SplitMode.valueOf(splitMode.name()),
                found.backend().toString(),
                found.preload().stream().map(Object::toString).toList(),
                "");
    }
}
