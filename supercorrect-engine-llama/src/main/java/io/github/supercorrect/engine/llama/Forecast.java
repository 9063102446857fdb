package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.LlamaContext;
import io.github.supercorrect.llama.LlamaModel;
import io.github.supercorrect.llama.LlamaRuntime;
import io.github.supercorrect.llama.StopFlag;
import io.github.supercorrect.worker.engine.ComputeSettings.Repack;
import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.EngineMemoryException;
import io.github.supercorrect.worker.engine.LoadSettings;
import io.github.supercorrect.worker.engine.OffloadSettings;
import io.github.supercorrect.worker.memory.HostMemory;
import io.github.supercorrect.worker.memory.MemoryNeed;
import io.github.supercorrect.worker.memory.MemoryRoom;
import io.github.supercorrect.worker.memory.MemoryShortage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What a model will take, by llama.cpp's own dry run, before anything of it is loaded. */
final class Forecast {

    /** Files that are so small beside the free memory that no dry run is needed. */
    private static final int SMALL_PART = 16;

    private final LlamaRuntime runtime;
    private final LoadSettings settings;
    private final StopFlag stop;

    Forecast(LlamaRuntime runtime, LoadSettings settings, StopFlag stop) {
        this.runtime = runtime;
        this.settings = settings;
        this.stop = stop;
    }

    /** @throws EngineMemoryException if there is too little memory for it */
    Fit onHost() throws EngineException {
        Repack wanted = settings.compute().repack();
        HostMemory host = HostMemory.here();
        if (isSmall(host)) {
            return new Fit(0, wanted != Repack.OFF, wanted == Repack.OFF ? "off, as set" : "on");
        }
        LlamaContext.Memory memory = memory(Offload.none(""), 0, wanted != Repack.OFF);
        MemoryNeed need = need(memory);
        requireRoom(need, host, wanted == Repack.ON, memory);
        return switch (wanted) {
            case OFF -> new Fit(0, false, "off, as set");
            case ON -> new Fit(0, true, "on, as set");
            case AUTO -> repackIfItFits(need.shortage(host, true));
        };
    }

    private MemoryNeed need(LlamaContext.Memory memory) {
        return new MemoryNeed(
                memory.hostModel(),
                memory.hostContext() + memory.hostCompute(),
                settings.compute().mmap());
    }

    private static void requireRoom(MemoryNeed need, HostMemory host, boolean repack, LlamaContext.Memory memory)
            throws EngineMemoryException {
        MemoryShortage shortage = need.shortage(host, repack).orElse(null);
        if (shortage != null) {
            throw new EngineMemoryException(
                    shortage.inWords("The model") + " (weights " + megabytes(memory.hostModel()) + ", KV cells "
                            + megabytes(memory.hostContext()) + ", buffers " + megabytes(memory.hostCompute())
                            + "). A smaller contextSize, fewer parallel requests or the KV type q8_0 need less.",
                    shortage);
        }
    }

    /** Rearranged weights are memory of their own, beside the file's pages, which the system may take back. */
    private static Fit repackIfItFits(Optional<MemoryShortage> shortage) {
        return shortage.map(missing -> new Fit(
                        0,
                        false,
                        "off: " + megabytes(missing.neededBytes()) + " would be taken and "
                                + megabytes(missing.room().bytes()) + " are free"))
                .orElse(new Fit(0, true, "on"));
    }

    private boolean isSmall(HostMemory host) throws EngineException {
        long free = Stream.of(host.room(), host.addressSpace())
                .flatMap(Optional::stream)
                .mapToLong(MemoryRoom::bytes)
                .min()
                .orElse(Long.MAX_VALUE);
        try {
            long cells = settings.compute().cells();
            // 64 kB a cell is more than any model of a small file takes
            return Files.size(Path.of(settings.modelPath())) + cells * (64 << 10) < free / SMALL_PART;
        } catch (IOException e) {
            throw new EngineException("The model file cannot be read: " + e, e);
        }
    }

    /**
     * As many layers as fit, or as were asked for; the output layer counts as one, and is the first that goes to a device.
     *
     * @throws EngineException if layers were asked for that do not fit
     */
    Fit onDevices(Offload offload) throws EngineException {
        DeviceMemory devices = DeviceMemory.of(runtime, offload);
        int wanted = offload.settings().gpuLayers();
        int all = layers() + 1;
        if (wanted != OffloadSettings.AUTO) {
            int layers = Math.min(wanted, all);
            try (Simulation simulation = new Simulation(offload, layers, insistsOnRepack())) {
                devices.require(simulation.context, layers);
            }
            return besideDevices(offload, layers);
        }
        int fits = 0;
        int tooMany = all + 1;
        for (int layers = all; tooMany - fits > 1; layers = (fits + tooMany) / 2) {
            if (fits(devices, offload, layers)) {
                fits = layers;
            } else {
                tooMany = layers;
            }
        }
        return fits == 0 ? new Fit(0, false, "") : besideDevices(offload, fits);
    }

    private boolean fits(DeviceMemory devices, Offload offload, int layers) {
        try (Simulation simulation = new Simulation(offload, layers, insistsOnRepack())) {
            return devices.fits(simulation.context);
        }
    }

    /** What stays on the CPU beside a GPU is read by both: llama.cpp rearranges it only where that is insisted on. */
    private Fit besideDevices(Offload offload, int layers) throws EngineException {
        boolean repack = insistsOnRepack();
        LlamaContext.Memory memory = memory(offload, layers, repack);
        requireRoom(need(memory), HostMemory.here(), repack, memory);
        return repack
                ? new Fit(layers, true, "on, as set")
                : new Fit(layers, false, "off: beside a GPU weights stay as in the file");
    }

    private int layers() {
        try (LlamaModel model = simulated(Offload.none(""), 0, false)) {
            return model.layers();
        }
    }

    private boolean insistsOnRepack() {
        return settings.compute().repack() == Repack.ON;
    }

    private LlamaContext.Memory memory(Offload offload, int layers, boolean repack) {
        try (Simulation simulation = new Simulation(offload, layers, repack)) {
            return simulation.context.memory();
        }
    }

    /** Model and context of a dry run. */
    private final class Simulation implements AutoCloseable {
        private final LlamaModel model;
        private final LlamaContext context;

        Simulation(Offload offload, int layers, boolean repack) {
            model = simulated(offload, layers, repack);
            try {
                context = LlamaContext.create(runtime, model, ModelLoader.contextSettings(settings.compute()), stop);
            } catch (RuntimeException e) {
                model.close();
                throw e;
            }
        }

        @Override
        public void close() {
            context.close();
            model.close();
        }
    }

    private LlamaModel simulated(Offload offload, int gpuLayers, boolean repack) {
        LlamaModel.Settings dryRun =
                new LlamaModel.Settings(gpuLayers, offload.splitMode(), offload.indices(), false, repack, true);
        return LlamaModel.load(runtime, Path.of(settings.modelPath()), dryRun, stop);
    }

    static String megabytes(long bytes) {
        return MemoryShortage.megabytes(bytes);
    }
}
