package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.Device;
import io.github.supercorrect.llama.LlamaContext;
import io.github.supercorrect.llama.LlamaRuntime;
import io.github.supercorrect.worker.engine.EngineException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is free on the devices of an offload. Layers are spread by it, so every device is looked at by itself. */
final class DeviceMemory {

    /** What llama.cpp's own fit leaves free on each device ({@code --fit-target}): cuBLAS and others take memory later. */
    private static final long MARGIN = 1L << 30;

    private final Offload offload;
    private final Map<Device, Long> free;

    private DeviceMemory(Offload offload, Map<Device, Long> free) {
        this.offload = offload;
        this.free = free;
    }

    static DeviceMemory of(LlamaRuntime runtime, Offload offload) {
        Map<Device, Long> free = new LinkedHashMap<>();
        offload.devices().forEach(device -> free.put(device, runtime.freeBytes(device)));
        return new DeviceMemory(offload, free);
    }

    /** Whether this would fit with a margin. */
    boolean fits(LlamaContext simulated) {
        if (!offload.splitsByLayers()) {
            return simulated.memory().device() <= sum() - MARGIN * free.size();
        }
        return free.entrySet().stream()
                .allMatch(device -> simulated.memoryOn(device.getKey()) <= device.getValue() - MARGIN);
    }

    /**
     * Lets through what fits to the last byte: the caller wants just these layers.
     *
     * @throws EngineException if they cannot fit
     */
    void require(LlamaContext simulated, int layers) throws EngineException {
        if (!offload.splitsByLayers()) {
            require("the GPUs", simulated.memory().device(), sum(), layers);
            return;
        }
        for (Map.Entry<Device, Long> device : free.entrySet()) {
            require(device.getKey().name(), simulated.memoryOn(device.getKey()), device.getValue(), layers);
        }
    }

    private static void require(String where, long needed, long room, int layers) throws EngineException {
        if (needed > room) {
            throw new EngineException(
                    layers + " layers (the output among them) take " + Forecast.megabytes(needed) + " on " + where
                            + ", where " + Forecast.megabytes(room)
                            + " are free; a smaller contextSize or the KV type q8_0 need less");
        }
    }

    private long sum() {
        return free.values().stream().mapToLong(Long::longValue).sum();
    }
}
