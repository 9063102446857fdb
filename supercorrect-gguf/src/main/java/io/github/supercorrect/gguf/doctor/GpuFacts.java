package io.github.supercorrect.gguf.doctor;

import io.github.supercorrect.gguf.internal.gpu.GpuInventory;
import io.github.supercorrect.worker.memory.MemoryShortage;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** GPUs, their driver, CUDA's libraries. */
final class GpuFacts {

    private static final String SECTION = "gpu";

    private GpuFacts() {}

    static void note(GpuInventory inventory, Notes notes) {
        notes.fact(SECTION, "driver", inventory.driver().isEmpty() ? "none" : inventory.driver());
        if (!inventory.gpus().isEmpty()) {
            notes.fact(SECTION, "GPUs", String.join("; ", inventory.gpus()));
        }
        inventory
                .memory()
                .forEach(gpu -> notes.fact(
                        SECTION,
                        "memory of " + gpu.index(),
                        MemoryShortage.megabytes(gpu.totalBytes()) + ", of which "
                                + MemoryShortage.megabytes(gpu.freeBytes()) + " are free"));
        Path backend = inventory.cuda().backend();
        if (backend == null) {
            notes.fact(SECTION, "CUDA", "not used: " + inventory.cuda().absence());
        } else {
            notes.fact(
                    SECTION,
                    "CUDA",
                    inventory.cuda().preload().stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        boolean there = !inventory.driver().isEmpty();
        if (backend == null && (there || inventory.cuda().isCarried())) {
            notes.finding(
                    FindingCode.GPU_UNUSED,
                    Severity.WARNING,
                    (there ? "There is an NVIDIA driver" : "There is a CUDA backend on the class path")
                            + ", and no GPU is used: " + inventory.cuda().absence());
        }
    }
}
