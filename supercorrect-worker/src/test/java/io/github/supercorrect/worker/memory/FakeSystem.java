package io.github.supercorrect.worker.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A root of a file system with the files that tell of memory, as Linux writes them. */
final class FakeSystem {

    static final long UNLIMITED_V1 = 9_223_372_036_854_771_712L;

    private final Path root;

    FakeSystem(Path root) {
        this.root = root;
        put("proc/meminfo", "MemTotal:       24683656 kB\nMemFree:        19134048 kB\nMemAvailable:   20000000 kB\n");
        put("proc/vmstat", "nr_free_pages 1\noom_kill 3\n");
        put("proc/self/status", "Name:\tjava\nVmPeak:\t 3000000 kB\nVmSize:\t 2000000 kB\n");
        put("proc/self/limits", limits("unlimited"));
        put("proc/self/cgroup", "0::/\n");
    }

    private static String limits(String addressSpace) {
        return "Limit                     Soft Limit           Hard Limit           Units     \n"
                + "Max cpu time              unlimited            unlimited            seconds   \n"
                + String.format("Max address space         %-20s unlimited            bytes     %n", addressSpace);
    }

    FakeSystem put(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FakeSystem addressSpace(long bytes) {
        return put("proc/self/limits", limits(Long.toString(bytes)));
    }

    /** A group of version 2. */
    FakeSystem group(String path, String max, long current, long inactive, long active, int kills) {
        put("sys/fs/cgroup/cgroup.controllers", "cpu memory\n");
        String folder = "sys/fs/cgroup/" + path + "/memory.";
        put(folder + "max", max + "\n");
        put(folder + "current", current + "\n");
        put(folder + "stat", "anon 1\nfile 2\ninactive_file " + inactive + "\nactive_file " + active + "\n");
        return put(folder + "events", "low 0\noom 7\noom_kill " + kills + "\n");
    }

    /** A group of version 1. */
    FakeSystem oldGroup(String path, long limit, long usage, long inactive, int kills) {
        String folder = "sys/fs/cgroup/memory/" + path + "/memory.";
        put(folder + "limit_in_bytes", limit + "\n");
        put(folder + "usage_in_bytes", usage + "\n");
        put(folder + "stat", "cache 1\ntotal_inactive_file " + inactive + "\ntotal_active_file 0\n");
        return put(folder + "oom_control", "oom_kill_disable 0\nunder_oom 0\noom_kill " + kills + "\n");
    }

    HostMemory memory() {
        return HostMemory.below(root);
    }
}
