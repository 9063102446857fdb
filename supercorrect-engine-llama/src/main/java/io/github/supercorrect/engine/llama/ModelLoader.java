package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.Device;
import io.github.supercorrect.llama.LlamaBatch;
import io.github.supercorrect.llama.LlamaContext;
import io.github.supercorrect.llama.LlamaException;
import io.github.supercorrect.llama.LlamaModel;
import io.github.supercorrect.llama.LlamaRuntime;
import io.github.supercorrect.llama.StopFlag;
import io.github.supercorrect.worker.engine.ComputeSettings;
import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.EngineUnusableException;
import io.github.supercorrect.worker.engine.LoadSettings;
import io.github.supercorrect.worker.engine.OffloadSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** From settings to a model that has shown that it computes. */
final class ModelLoader {

    private final LoadSettings settings;
    private final ComputeSettings compute;
    private final StopFlag stop;
    private final Map<String, String> details = new LinkedHashMap<>();

    ModelLoader(LoadSettings settings, StopFlag stop) {
        this.settings = settings;
        this.compute = settings.compute();
        this.stop = stop;
    }

    LoadedModel load() throws EngineException {
        LlamaRuntime runtime = runtime();
        Offload offload = Offload.prepare(runtime, settings.offload());
        Forecast forecast = new Forecast(runtime, settings, stop);
        if (offload.devices().isEmpty()) {
            return open(runtime, offload, forecast.onHost());
        }
        String fault;
        try {
            return onDevices(runtime, offload, forecast);
        } catch (LlamaException e) {
            if (stop.isSet()) {
                throw e;
            }
            fault = reason(e);
        } catch (EngineException e) {
            fault = String.valueOf(e.getMessage());
        }
        if (offload.isRequired()) {
            throw refused(settings.offload(), fault);
        }
        return open(runtime, Offload.none(fault), forecast.onHost());
    }

    private LoadedModel onDevices(LlamaRuntime runtime, Offload offload, Forecast forecast) throws EngineException {
        Fit fit = forecast.onDevices(offload);
        if (fit.gpuLayers() == 0) {
            throw new EngineException("not one layer fits the free memory of " + names(offload.devices()));
        }
        LoadedModel loaded = open(runtime, offload, fit);
        try {
            requireOffloaded(loaded.context());
            String mismatch = new Canary(runtime, settings, stop).mismatch(loaded);
            if (mismatch.isEmpty()) {
                return loaded;
            }
            throw new EngineException(mismatch);
        } catch (EngineException | RuntimeException e) {
            loaded.close();
            throw e;
        }
    }

    /** The numbers that are reported are those asked for; this is the proof that they were kept. */
    private static void requireOffloaded(LlamaContext context) throws EngineException {
        if (context.memory().device() == 0) {
            throw new EngineException("llama.cpp put nothing on the GPU");
        }
    }

    private LlamaRuntime runtime() throws EngineUnusableException {
        try {
            return LlamaRuntime.load(Path.of(settings.nativeDirectory()), compute.cpuVariant());
        } catch (LlamaException e) {
            throw new EngineUnusableException(reason(e), e);
        }
    }

    private LoadedModel open(LlamaRuntime runtime, Offload offload, Fit fit) throws EngineException {
        LlamaModel model = LlamaModel.load(runtime, Path.of(settings.modelPath()), fit.model(settings, offload), stop);
        try {
            LlamaContext context = LlamaContext.create(runtime, model, contextSettings(compute), stop);
            try {
                requireNumbers(context);
                EngineInfo info = describe(runtime, model, context, offload, fit);
                return new LoadedModel(runtime, model, context, info, fillFrom(model, fit), key(runtime, fit));
            } catch (EngineException | RuntimeException e) {
                context.close();
                throw e;
            }
        } catch (EngineException | RuntimeException e) {
            model.close();
            runtime.trimMemory();
            throw e;
        }
    }

    static int parallel(ComputeSettings compute) {
        return compute.deterministic() ? 1 : compute.parallel();
    }

    static LlamaContext.Settings contextSettings(ComputeSettings compute) {
        int sequences = SequencePool.sequencesFor(parallel(compute));
        int batch = Math.min(compute.cells(), Math.max(compute.chunk(), sequences + Planner.BLOCK));
        return new LlamaContext.Settings(
                compute.cells(),
                batch,
                batch,
                sequences,
                compute.threads(),
                compute.batchThreads(),
                compute.kvType() == ComputeSettings.KvType.F16 ? LlamaContext.F16 : LlamaContext.Q8_0);
    }

    /** One token, so that a model with damaged weights is refused now. It warms up as well. */
    private static void requireNumbers(LlamaContext context) throws EngineException {
        LlamaBatch batch = new LlamaBatch(1);
        batch.add(0, 0, 0, true);
        context.decode(batch);
        boolean finite = context.scores(0, 0, new int[0], new float[1]);
        context.remove(0, 0);
        if (!finite) {
            throw new EngineException(String.valueOf(context.notFinite().getMessage()));
        }
    }

    /** Fills blocks only where the kernels take them whole: 4-bit types, rearranged for x86 (see the architecture page). */
    private static int fillFrom(LlamaModel model, Fit fit) {
        boolean x86 = System.getProperty("os.arch").equals("amd64");
        boolean fourBits = List.of(2, 14, 15, 25).contains(model.fileType());
        return x86 && fourBits && fit.repack() && fit.gpuLayers() == 0 ? 12 : Planner.BLOCK + 1;
    }

    private String key(LlamaRuntime runtime, Fit fit) {
        return String.join(
                " ",
                runtime.version(),
                runtime.cpuVariant(),
                fit.repack() ? "repack" : "plain",
                String.valueOf(fit.gpuLayers()),
                compute.kvType().name());
    }

    private EngineInfo describe(
            LlamaRuntime runtime, LlamaModel model, LlamaContext context, Offload offload, Fit fit) {
        details.put("kv", compute.kvType().name().toLowerCase(Locale.ROOT) + ", " + context.cells() + " cells");
        details.put("repack", fit.repackRemark());
        details.put("mmap", String.valueOf(compute.mmap()));
        details.put("cpuVariant", runtime.cpuVariant());
        LlamaContext.Memory memory = context.memory();
        details.put("hostBytes", String.valueOf(memory.host()));
        details.put("deviceBytes", String.valueOf(memory.device()));
        if (!offload.remark().isEmpty()) {
            details.put("gpu", offload.remark());
        }
        return new EngineInfo(
                "llama.cpp",
                runtime.version(),
                device(runtime, model, offload, fit),
                settings.contextSize(),
                parallel(compute),
                fit.gpuLayers(),
                details);
    }

    private String device(LlamaRuntime runtime, LlamaModel model, Offload offload, Fit fit) {
        int threads = compute.threads();
        String cpu = "CPU (" + runtime.cpuVariant() + "), " + threads + (threads == 1 ? " thread" : " threads");
        if (fit.gpuLayers() == 0) {
            return cpu;
        }
        String names = offload.devices().stream()
                .map(device -> device.name() + " (" + device.description() + ")")
                .collect(Collectors.joining(" + "));
        return names + ", " + fit.gpuLayers() + " of " + (model.layers() + 1) + " layers; " + cpu;
    }

    /** Devices in words, for messages. */
    static String names(List<Device> devices) {
        return devices.stream().map(Device::name).collect(Collectors.joining(", "));
    }

    static EngineException refused(OffloadSettings offload, String reason) {
        return new EngineException(
                "GPU offload of " + wanted(offload) + " was asked for, which is not possible: " + reason
                        + ". Ask for gpuLayers auto and no device to compute on the CPU where there is no usable GPU.");
    }

    private static String wanted(OffloadSettings offload) {
        return switch (offload.gpuLayers()) {
            case OffloadSettings.ALL -> "all layers";
            case OffloadSettings.AUTO -> "layers to " + String.join(", ", offload.devices());
            default -> offload.gpuLayers() + " layers";
        };
    }

    /** Whether a failure is llama.cpp's, for callers that go on without. */
    static String reason(LlamaException e) {
        return String.valueOf(e.getMessage());
    }
}
