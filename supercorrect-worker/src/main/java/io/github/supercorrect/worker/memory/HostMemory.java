package io.github.supercorrect.worker.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Main memory of this machine as a process sees it. Everything is read at the time of the call, so that what others hold by then,
 * other workers in the same container among them, is counted. Empty wherever the system does not tell.
 */
public final class HostMemory {

    private static final Pattern ADDRESS_SPACE = Pattern.compile("Max address space\\s+(\\d+)\\s");

    private final Path root;
    private final String process;
    private final @Nullable MemoryRoom assumed;

    private HostMemory(Path root, String process, @Nullable MemoryRoom assumed) {
        this.root = root;
        this.process = process;
        this.assumed = assumed;
    }

    /** Not this machine's, but so much and no other limit: to see what another machine would do. */
    public static HostMemory assumed(long bytes, String limit) {
        return new HostMemory(Path.of("/"), "self", new MemoryRoom(bytes, bytes, bytes, limit));
    }

    /** As this process sees it. */
    public static HostMemory here() {
        return new HostMemory(Path.of("/"), "self", null);
    }

    /** As the process of this number sees it. */
    public static HostMemory of(long pid) {
        return new HostMemory(Path.of("/"), Long.toString(pid), null);
    }

    /** With another root of the file system, for tests. */
    public static HostMemory below(Path root) {
        return new HostMemory(root, "self", null);
    }

    /** All that the machine has. */
    public OptionalLong total() {
        if (assumed != null) {
            return OptionalLong.of(assumed.limitBytes());
        }
        return value("proc/meminfo", "MemTotal:");
    }

    /** What is free in the machine: what the kernel thinks can be had without swapping. */
    public Optional<MemoryRoom> machine() {
        if (assumed != null) {
            return Optional.of(assumed);
        }
        OptionalLong free = value("proc/meminfo", "MemAvailable:");
        return free.isEmpty()
                ? Optional.empty()
                : Optional.of(new MemoryRoom(
                        free.getAsLong(),
                        free.getAsLong(),
                        total().orElse(free.getAsLong()),
                        "the machine's memory of " + MemoryShortage.megabytes(total().orElse(free.getAsLong()))));
    }

    /** What the narrowest of the process's control groups leaves; empty if none has a limit. */
    public Optional<MemoryRoom> group() {
        return groups().stream().flatMap(group -> group.room().stream()).reduce(MemoryRoom::and);
    }

    /** What the limit on the address space ({@code ulimit -v}) leaves; empty if there is none. Mapped files count here. */
    public Optional<MemoryRoom> addressSpace() {
        if (assumed != null) {
            return Optional.empty();
        }
        try {
            Matcher limit = ADDRESS_SPACE.matcher(Files.readString(proc("limits")));
            if (!limit.find()) {
                return Optional.empty();
            }
            long bytes = Long.parseLong(limit.group(1));
            long used = value("proc/" + process + "/status", "VmSize:").orElse(0);
            return Optional.of(new MemoryRoom(
                    bytes - used,
                    bytes - used,
                    bytes,
                    "the limit on the process's address space of " + MemoryShortage.megabytes(bytes)
                            + " (RLIMIT_AS, ulimit -v)"));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What may be taken of main memory: the machine's, or what a control group leaves, whichever is less. */
    public Optional<MemoryRoom> room() {
        return machine().map(room -> group().map(room::and).orElse(room)).or(this::group);
    }

    /** A look at the process that outlives it. */
    public MemoryWatch watch() {
        return new MemoryWatch(this, this);
    }

    /** The same for a child of that process, which may be dead already. */
    public MemoryWatch watchChild(long pid) {
        return new MemoryWatch(of(pid), this);
    }

    /** How often a process of the machine was killed for want of memory, also by a group's limit. */
    long machineKills() {
        try {
            for (String line : Files.readAllLines(root.resolve("proc/vmstat"))) {
                if (line.startsWith("oom_kill ")) {
                    return Long.parseLong(line.substring("oom_kill ".length()).strip());
                }
            }
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
        return 0;
    }

    List<ControlGroup> groups() {
        if (assumed != null) {
            return List.of();
        }
        try {
            return ControlGroup.of(Files.readAllLines(proc("cgroup")), root.resolve("sys/fs/cgroup"));
        } catch (IOException e) {
            return List.of();
        }
    }

    private Path proc(String file) {
        return root.resolve("proc").resolve(process).resolve(file);
    }

    /** Such lines give kibibytes. */
    private OptionalLong value(String file, String key) {
        try {
            for (String line : Files.readAllLines(root.resolve(file))) {
                if (line.startsWith(key)) {
                    return OptionalLong.of(Long.parseLong(line.replaceAll("\\D", "")) * 1024);
                }
            }
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
        return OptionalLong.empty();
    }
}
