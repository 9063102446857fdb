package io.github.supercorrect.worker.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One control group of a process that accounts for memory: of version 2, or of the memory controller of version 1. The kernel's
 * documents "cgroup-v2" and "cgroup-v1/memory" name the files.
 */
final class ControlGroup {

    /** Version 1 says "no limit" by a number of pages that no machine has. */
    private static final long NO_LIMIT = 1L << 60;

    private final Path directory;
    private final boolean second;

    private ControlGroup(Path directory, boolean second) {
        this.directory = directory;
        this.second = second;
    }

    /**
     * The groups that count a process's memory, the innermost first. A container may show its own group as the root of the file
     * system while the process still reads the path that it has outside: so those of the path that exist are taken.
     *
     * @param membership the lines of {@code /proc/PID/cgroup}
     * @param mount where the file systems of control groups are
     */
    static List<ControlGroup> of(List<String> membership, Path mount) {
        List<ControlGroup> groups = new ArrayList<>();
        for (String line : membership) {
            String[] fields = line.split(":", 3);
            if (fields.length == 3 && fields[1].isEmpty()) {
                Path root = Files.exists(mount.resolve("cgroup.controllers")) ? mount : mount.resolve("unified");
                add(groups, root, fields[2], true);
            } else if (fields.length == 3 && List.of(fields[1].split(",", -1)).contains("memory")) {
                add(groups, mount.resolve("memory"), fields[2], false);
            }
        }
        return groups;
    }

    private static void add(List<ControlGroup> groups, Path root, String path, boolean second) {
        Path group = root.resolve(path.replaceFirst("^/+", "")).normalize();
        while (group != null && group.startsWith(root)) {
            ControlGroup found = new ControlGroup(group, second);
            if (found.counts()) {
                groups.add(found);
            }
            group = group.getParent();
        }
    }

    private boolean counts() {
        return Files.isReadable(directory.resolve(second ? "memory.current" : "memory.usage_in_bytes"));
    }

    /** What it leaves; empty if it has no limit. */
    Optional<MemoryRoom> room() {
        OptionalLong limit = limit();
        OptionalLong used = number(second ? "memory.current" : "memory.usage_in_bytes");
        if (limit.isEmpty() || used.isEmpty()) {
            return Optional.empty();
        }
        // Inactive pages of files are given up before anybody is killed.
        long free = limit.getAsLong() - used.getAsLong() + stat(second ? "inactive_file" : "total_inactive_file");
        long files = stat(second ? "active_file" : "total_active_file");
        return Optional.of(new MemoryRoom(
                Math.min(free, limit.getAsLong()),
                Math.min(free + files, limit.getAsLong()),
                limit.getAsLong(),
                "the control group's limit of " + MemoryShortage.megabytes(limit.getAsLong()) + " ("
                        + (second ? "memory.max" : "memory.limit_in_bytes") + ")"));
    }

    private OptionalLong limit() {
        OptionalLong limit = number(second ? "memory.max" : "memory.limit_in_bytes");
        OptionalLong high = second ? number("memory.high") : OptionalLong.empty();
        if (high.isPresent() && (limit.isEmpty() || high.getAsLong() < limit.getAsLong())) {
            limit = high;
        }
        return limit.isPresent() && limit.getAsLong() < NO_LIMIT ? limit : OptionalLong.empty();
    }

    /** How often a process in it was killed for want of memory. */
    long kills() {
        return second ? keyed("memory.events", "oom_kill") : keyed("memory.oom_control", "oom_kill");
    }

    private long stat(String key) {
        return keyed("memory.stat", key);
    }

    private long keyed(String file, String key) {
        try {
            for (String line : Files.readAllLines(directory.resolve(file))) {
                if (line.startsWith(key + " ")) {
                    return Long.parseLong(line.substring(key.length() + 1).strip());
                }
            }
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
        return 0;
    }

    /** Empty also for "max". */
    private OptionalLong number(String file) {
        try {
            return OptionalLong.of(
                    Long.parseLong(Files.readString(directory.resolve(file)).strip()));
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
