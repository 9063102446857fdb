package io.github.supercorrect.gguf.internal.gpu;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What there is to compute on besides the processor.
 *
 * @param driver the driver in words; empty if there is none
 * @param gpus in words
 * @param memory of the GPUs that this process may use; empty where the driver's program does not tell
 * @param cuda the backend that would be used, or why there is none
 */
public record GpuInventory(String driver, List<String> gpus, List<GpuMemory> memory, CudaSearch cuda) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public GpuInventory {
        gpus = List.copyOf(gpus);
        memory = List.copyOf(memory);
    }

    /** What is known of this machine. Asks the driver's program, for 20 seconds at most. */
    public static GpuInventory ofThisMachine() {
        Surroundings surroundings = Surroundings.ofThisProcess();
        CudaSearch cuda = CudaSearch.run(List.of(), false);
        Optional<Machine> machine = NvidiaDriver.find(surroundings).map(NvidiaDriver::machine);
        if (machine.isEmpty()) {
            return new GpuInventory("", List.of(), List.of(), cuda);
        }
        List<Gpu> visible = machine.get().gpus();
        return new GpuInventory(
                machine.get().driverInWords(),
                visible.stream().map(Gpu::toString).toList(),
                memory(surroundings, visible),
                cuda);
    }

    private static List<GpuMemory> memory(Surroundings surroundings, List<Gpu> visible) {
        Set<Integer> indices = visible.stream().map(Gpu::index).collect(Collectors.toSet());
        return NvidiaSmi.find(surroundings.root(), surroundings.environment())
                .map(program -> new NvidiaSmi(program, PATIENCE).memory())
                .orElse(List.of())
                .stream()
                .filter(gpu -> indices.contains(gpu.index()))
                .toList();
    }
}
