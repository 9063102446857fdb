package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.Device;
import io.github.supercorrect.llama.LlamaException;
import io.github.supercorrect.llama.LlamaRuntime;
import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.OffloadSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The devices that layers go to.
 *
 * @param devices none for the CPU alone
 * @param isRequired whether the caller asked for them in so many words
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
        boolean required = settings.gpuLayers() != OffloadSettings.AUTO;
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
        return choose(gpus(runtime), settings.devices());
    }

    private static List<Device> gpus(LlamaRuntime runtime) {
        return runtime.devices().stream().filter(Device::gpu).toList();
    }

    /** By name, or by number among the GPUs. */
    private static List<Device> choose(List<Device> gpus, List<String> wanted) throws EngineException {
        if (wanted.isEmpty()) {
            return gpus;
        }
        List<Device> chosen = new ArrayList<>();
        for (String name : wanted) {
            Device found = null;
            for (int i = 0; i < gpus.size(); i++) {
                if (gpus.get(i).name().equalsIgnoreCase(name)
                        || String.valueOf(i).equals(name)) {
                    found = gpus.get(i);
                }
            }
            if (found == null) {
                throw new EngineException("there is no device \"" + name + "\"; there are: " + ModelLoader.names(gpus));
            }
            chosen.add(found);
        }
        return List.copyOf(chosen);
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

    long freeBytes() {
        return devices.stream().mapToLong(Device::freeBytes).sum();
    }
}
