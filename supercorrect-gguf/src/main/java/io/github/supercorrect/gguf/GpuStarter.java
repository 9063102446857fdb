package io.github.supercorrect.gguf;

import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.EngineLoadException;
import io.github.supercorrect.gguf.internal.process.EngineConnection;
import io.github.supercorrect.gguf.internal.process.ModelLoad;
import io.github.supercorrect.gguf.internal.schedule.EngineStarter;
import io.github.supercorrect.worker.engine.OffloadSettings;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on without a GPU after the engine's process died while it loaded a model with one: CUDA ends the process where a driver
 * cannot run a backend's code.
 */
final class GpuStarter implements EngineStarter {

    private static final Logger LOG = LoggerFactory.getLogger(GgufModel.class);

    private final EngineStarter withGpu;
    private final EngineStarter without;
    private volatile boolean broken;

    GpuStarter(EngineStarter withGpu, EngineStarter without) {
        this.withGpu = withGpu;
        this.without = without;
    }

    /** Only where a GPU is tried: one that was asked for is used, or the load fails. */
    static EngineStarter of(EngineSelection selection, ModelLoad load) {
        OffloadSettings offload = load.offload();
        boolean tried =
                offload.gpuLayers() == OffloadSettings.AUTO && offload.devices().isEmpty();
        EngineStarter asked = selection.starter(load);
        return tried ? new GpuStarter(asked, selection.starter(load.withOffload(OffloadSettings.NONE))) : asked;
    }

    @Override
    public EngineConnection start(BooleanSupplier abandoned) {
        if (broken) {
            return without.start(abandoned);
        }
        try {
            return withGpu.start(abandoned);
        } catch (EngineLoadException e) {
            if (!(e.getCause() instanceof EngineCrashedException)) {
                throw e;
            }
            LOG.info("No GPU is used: {}", e.getMessage());
            broken = true;
            return without.start(abandoned);
        }
    }
}
