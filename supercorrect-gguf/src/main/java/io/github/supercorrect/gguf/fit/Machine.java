package io.github.supercorrect.gguf.fit;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.fit.CpuFeatures;
import io.github.supercorrect.gguf.internal.gpu.GpuInventory;
import io.github.supercorrect.worker.memory.HostMemory;
import io.github.supercorrect.worker.memory.MemoryRoom;
import io.github.supercorrect.worker.memory.MemoryShortage;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a model is fitted to: processors, memory that is free, GPUs. Memory is looked at when it is asked for, so that what other
 * processes hold by then, workers of other Java VMs in the same container among them, is counted. Immutable; for any thread.
 */
public final class Machine {

    private static final long SMALLEST = 1_000_000;

    private final int processors;
    private final CpuFeatures features;
    private final HostMemory memory;
    private final List<Gpu> gpus;
    private final String gpuRemark;

    /**
     * A GPU that can be used.
     *
     * @param name for example {@code NVIDIA L40S}
     * @param freeBytes of its memory
     */
    public record Gpu(String name, long freeBytes) {}

    private Machine(int processors, CpuFeatures features, HostMemory memory, List<Gpu> gpus, String gpuRemark) {
        this.processors = processors;
        this.features = features;
        this.memory = memory;
        this.gpus = List.copyOf(gpus);
        this.gpuRemark = gpuRemark;
    }

    /** You get this machine, as this process sees it. Where there is a driver of GPUs, its program is asked: a second or so. */
    public static Machine here() {
        GpuInventory inventory = GpuInventory.ofThisMachine();
        boolean usable = inventory.cuda().backend() != null;
        List<Gpu> gpus = usable
                ? inventory.memory().stream()
                        .map(gpu -> new Gpu(gpu.name(), gpu.freeBytes()))
                        .toList()
                : List.of();
        String remark = !usable
                ? inventory.cuda().absence()
                : gpus.isEmpty() ? "the memory of the GPUs is not known before the engine asks them" : "";
        return new Machine(
                Runtime.getRuntime().availableProcessors(), CpuFeatures.here(), HostMemory.here(), gpus, remark);
    }

    /** You get the same machine with so much free memory instead, to see what another one would do. */
    public Machine withMemory(long bytes) {
        if (bytes < SMALLEST) {
            throw new InvalidInputException("memory is " + bytes + " bytes; it must be 1 MB or more.");
        }
        String limit = "the memory of " + MemoryShortage.megabytes(bytes) + " that was named";
        return new Machine(processors, features, HostMemory.assumed(bytes, limit), gpus, gpuRemark);
    }

    /** You get the same machine with these GPUs instead. */
    public Machine withGpus(List<Gpu> others) {
        return new Machine(processors, features, memory, others, others.isEmpty() ? "there is none" : "");
    }

    /** Processors that this process may use. */
    public int processors() {
        return processors;
    }

    /** All main memory; empty where the system does not say. */
    public OptionalLong totalBytes() {
        return memory.total();
    }

    /** Main memory that may be taken now, control groups counted; empty where the system does not say. */
    public OptionalLong availableBytes() {
        return memory.room().map(room -> OptionalLong.of(room.bytes())).orElse(OptionalLong.empty());
    }

    /** What limits {@link #availableBytes}, in words. */
    public String memoryLimit() {
        return memory.room().map(MemoryRoom::limit).orElse("no limit that the system tells");
    }

    /** GPUs that can be used. */
    public List<Gpu> gpus() {
        return gpus;
    }

    CpuFeatures features() {
        return features;
    }

    HostMemory memory() {
        return memory;
    }

    /** Why there are no GPUs, empty if there are. */
    String gpuRemark() {
        return gpuRemark;
    }
}
