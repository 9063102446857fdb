package io.github.supercorrect.gguf;

import java.io.IOException;

/** Signals for processes that this one has started, and for no others: {@code kill} takes -1 for all that there are. */
public final class ChildSignal {

    private ChildSignal() {}

    /** @throws IllegalArgumentException if this process has no descendant of that number */
    public static void send(String name, long pid) {
        if (pid <= 1 || ProcessHandle.current().descendants().noneMatch(child -> child.pid() == pid)) {
            throw new IllegalArgumentException(pid + " is no process that this one has started; nothing was sent");
        }
        try {
            new ProcessBuilder("kill", "-s", name, "--", Long.toString(pid))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
