package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.Device;
import io.github.supercorrect.llama.LlamaException;
import io.github.supercorrect.llama.LlamaRuntime;
import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.OffloadSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The devices that layers go to.
 *
 * @param devices none for the CPU alone
 * @param isRequired whether the caller asked for them in so many words: by a number of layers, or by naming devices
 * @param remark why there are none although some were wanted; empty otherwise
 */
record Offload(List<Device> devices, OffloadSettings settings, boolean isRequired, String remark) {

    static Offload none(String remark) {
        return new Offload(List.of(), OffloadSettings.NONE, false, remark);
    }

    /**
     * Loads the backend and finds the devices.
     *
     * @throws EngineException if layers were asked for, and there is no device for them
     */
    static Offload prepare(LlamaRuntime runtime, OffloadSettings settings) throws EngineException {
        if (settings.gpuLayers() == 0) {
            return none("");
        }
        boolean required = isRequired(settings);
        try {
            List<Device> devices = devices(runtime, settings);
            return new Offload(devices, settings, required, "");
        } catch (LlamaException e) {
            if (required) {
                throw ModelLoader.refused(settings, ModelLoader.reason(e));
            }
            return none(ModelLoader.reason(e));
        } catch (EngineException e) {
            if (required) {
                throw ModelLoader.refused(settings, String.valueOf(e.getMessage()));
            }
            return none(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isRequired(OffloadSettings settings) {
        return settings.gpuLayers() != OffloadSettings.AUTO
                || !settings.devices().isEmpty();
    }

    private static List<Device> devices(LlamaRuntime runtime, OffloadSettings settings) throws EngineException {
        if (gpus(runtime).isEmpty()) {
            if (settings.backend().isEmpty()) {
                throw new EngineException(
                        settings.absence().isEmpty() ? "there is no GPU backend" : settings.absence());
            }
            runtime.loadBackend(
                    Path.of(settings.backend()),
                    settings.preload().stream().map(Path::of).toList());
        }
        List<Device> chosen = choose(gpus(runtime), settings.devices());
        // without a split everything goes to the first (llama_model_params.main_gpu)
        return settings.splitMode() == OffloadSettings.SplitMode.NONE ? chosen.subList(0, 1) : chosen;
    }

    private static List<Device> gpus(LlamaRuntime runtime) {
        return runtime.devices().stream().filter(Device::gpu).toList();
    }

    /** By name, by what it is called, or by number among the GPUs. */
    static List<Device> choose(List<Device> gpus, List<String> wanted) throws EngineException {
        if (wanted.isEmpty()) {
            return strongest(gpus);
        }
        Set<Device> chosen = new LinkedHashSet<>();
        for (String name : wanted) {
            List<Device> found = new ArrayList<>();
            for (int i = 0; i < gpus.size(); i++) {
                if (isCalled(gpus.get(i), i, name)) {
                    found.add(gpus.get(i));
                }
            }
            if (found.isEmpty()) {
                throw new EngineException("there is no device \"" + name + "\"; there are: " + ModelLoader.names(gpus));
            }
            chosen.addAll(found);
        }
        return List.copyOf(chosen);
    }

    private static boolean isCalled(Device device, int number, String name) {
        return device.name().equalsIgnoreCase(name)
                || device.description().equalsIgnoreCase(name)
                || String.valueOf(number).equals(name);
    }

    /** As llama.cpp chooses: integrated ones only where there are no others. */
    private static List<Device> strongest(List<Device> gpus) {
        List<Device> own =
                gpus.stream().filter(gpu -> gpu.kind() == Device.Kind.GPU).toList();
        return own.isEmpty() ? gpus : own;
    }

    /** {@code enum llama_split_mode}. */
    int splitMode() {
        return switch (settings.splitMode()) {
            case NONE -> 0;
            case LAYER -> 1;
            case ROW -> 2;
        };
    }

    List<Integer> indices() {
        return devices.stream().map(Device::index).toList();
    }

    /** Whether each layer lies on one device as a whole, so that what a device takes can be told. */
    boolean splitsByLayers() {
        return settings.splitMode() != OffloadSettings.SplitMode.ROW;
    }
}
