package io.github.supercorrect.gguf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A control group of the tests with a limit on its memory. Its processes must be about to end when it is closed. */
final class LimitedGroup implements AutoCloseable {

    private static final Path MOUNT = Path.of("/sys/fs/cgroup");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Path folder;

    private LimitedGroup(Path folder) {
        this.folder = folder;
    }

    /** Empty where this user may not make one. */
    static Optional<LimitedGroup> make(long bytes) {
        String name = "supercorrect-test-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        boolean second = Files.exists(MOUNT.resolve("cgroup.controllers"));
        Path folder = (second ? MOUNT : MOUNT.resolve("memory")).resolve(name);
        try {
            Files.createDirectory(folder);
            LimitedGroup group = new LimitedGroup(folder);
            try {
                Files.writeString(
                        folder.resolve(second ? "memory.max" : "memory.limit_in_bytes"), Long.toString(bytes));
                return Optional.of(group);
            } catch (IOException e) {
                group.close();
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What goes in front of a command, so that it runs in this group. */
    List<String> before() {
        return List.of("sh", "-c", "echo $$ > " + folder.resolve("cgroup.procs") + " && exec \"$@\"", "sh");
    }

    /** A worker ends a moment after its parent. */
    @Override
    public void close() throws IOException {
        for (String line : Files.readAllLines(folder.resolve("cgroup.procs"))) {
            ProcessHandle.of(Long.parseLong(line)).ifPresent(LimitedGroup::awaitEnd);
        }
        Files.deleteIfExists(folder);
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(process.pid() + " is still in the group", e);
        }
    }
}
