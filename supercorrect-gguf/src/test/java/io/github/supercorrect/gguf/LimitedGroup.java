package io.github.supercorrect.gguf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A control group of the tests with a limit on its memory. Its processes must have ended when it is closed. */
final class LimitedGroup implements AutoCloseable {

    private static final Path MOUNT = Path.of("/sys/fs/cgroup");

    private final Path folder;

    private LimitedGroup(Path folder) {
        this.folder = folder;
    }

    /** Empty where this user may not make one. */
    static Optional<LimitedGroup> make(long bytes) {
        String name = "supercorrect-test-" + ProcessHandle.current().pid();
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

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder);
    }
}
