package io.github.supercorrect.gguf.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Watches how another process fetches the same file, and loses patience with one that does nothing for long. */
final class OtherProcess implements Turn.Waiting {

    /** Longer than a server's longest pause, and than hashing what is there of a large file on a slow disk. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(15);

    private final Path part;
    private final long size;
    private final PullEvents events;
    private long seen = -1;
    private long since = System.nanoTime();
    private boolean told;

    OtherProcess(Path part, long size, PullEvents events) {
        this.part = part;
        this.size = size;
        this.events = events;
    }

    @Override
    public void goesOn() throws IOException {
        if (!told) {
            told = true;
            events.note("Another process is fetching this model; waiting for it.");
        }
        long length = length();
        if (length != seen) {
            seen = length;
            since = System.nanoTime();
            events.received(length, size);
        } else if (System.nanoTime() - since > LONGEST_REST.toNanos()) {
            throw new DiskException("another process holds " + part + " and has written nothing for "
                    + LONGEST_REST.toMinutes() + " minutes; end it and pull again");
        }
    }

    private long length() {
        try {
            return Files.size(part);
        } catch (IOException e) {
            return 0;
        }
    }
}
