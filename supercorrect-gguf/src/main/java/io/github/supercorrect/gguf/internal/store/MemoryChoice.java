package io.github.supercorrect.gguf.internal.store;

import io.github.supercorrect.worker.memory.HostMemory;
import io.github.supercorrect.worker.memory.MemoryRoom;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which quantisation a machine gets that asks for none: one that leaves room for other programs, and for the second copy of the
 * weights that the fast arrangement in memory takes. A choice of ours, not a measurement.
 */
public final class MemoryChoice {

    private static final long GB = 1_000_000_000;

    /** A machine sold with 8 GB shows its programs less than that. */
    private static final TreeMap<Long, String> FROM = new TreeMap<>(Map.of(
            0L, "Q2_K", 5 * GB, "Q3_K_M", 7 * GB, "Q4_K_M", 11 * GB, "Q5_K_M", 15 * GB, "Q6_K", 23 * GB, "Q8_0"));

    private static final String UNKNOWN_MEMORY = "Q4_K_M";

    private MemoryChoice() {}

    /** For this machine, or the container that this process runs in. */
    public static String here() {
        return of(memory());
    }

    /** For so many bytes; 0 for unknown. */
    static String of(long memory) {
        return memory <= 0 ? UNKNOWN_MEMORY : FROM.floorEntry(memory).getValue();
    }

    /** Bytes of memory, those of the container if it has fewer; 0 if the system does not tell. */
    public static long memory() {
        HostMemory host = HostMemory.here();
        long machine = host.total().orElse(0);
        return host.group()
                .map(MemoryRoom::limitBytes)
                .filter(limit -> machine == 0 || limit < machine)
                .orElse(machine);
    }
}
