package io.github.supercorrect.engine.llama;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Main memory that this process may still take: the machine's, or what its control group leaves, whichever is less. */
final class HostMemory {

    private static final Path MACHINE = Path.of("/proc/meminfo");
    private static final Path GROUP = Path.of("/sys/fs/cgroup");

    private HostMemory() {}

    /** Bytes; empty where the system does not tell. */
    static OptionalLong available() {
        return available(MACHINE, GROUP);
    }

    static OptionalLong available(Path machine, Path group) {
        try {
            long free = machine(machine);
            return OptionalLong.of(Math.min(free, group(group)));
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static long machine(Path meminfo) throws IOException {
        for (String line : Files.readAllLines(meminfo)) {
            if (line.startsWith("MemAvailable:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
            }
        }
        throw new IOException("no MemAvailable in " + meminfo);
    }

    /** What a limit of the control group leaves; inactive file pages can be taken back. */
    private static long group(Path group) {
        try {
            String limit = Files.readString(group.resolve("memory.max")).strip();
            if (limit.equals("max")) {
                return Long.MAX_VALUE;
            }
            long used = Long.parseLong(
                    Files.readString(group.resolve("memory.current")).strip());
            long reclaimable = 0;
            for (String line : Files.readAllLines(group.resolve("memory.stat"))) {
                if (line.startsWith("inactive_file ")) {
                    reclaimable =
                            Long.parseLong(line.substring(line.indexOf(' ') + 1).strip());
                }
            }
            return Long.parseLong(limit) - used + reclaimable;
        } catch (IOException | NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
