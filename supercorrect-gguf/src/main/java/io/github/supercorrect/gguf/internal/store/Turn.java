package io.github.supercorrect.gguf.internal.store;

import io.github.supercorrect.gguf.internal.hub.Cancellation;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The right to fetch one file, of one thread of one process at a time. The operating system takes it from a process that dies.
 *
 * <p>Lock files are opened and deleted only under the lock of the whole folder, so nobody ever waits for one that was deleted.
 */
final class Turn implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration SHORT_PAUSE = Duration.ofMillis(5);
    private static final String FOLDER_LOCK = "lock";

    private final Path folder;
    private final LockFile own;

    private Turn(Path folder, LockFile own) {
        this.folder = folder;
        this.own = own;
    }

    /** Asked again and again while somebody else fetches the file; throws when it has waited enough. */
    @FunctionalInterface
    interface Waiting {
        void goesOn() throws IOException;
    }

    static Turn await(Path folder, String key, Waiting waiting, Cancellation cancellation) throws IOException {
        while (true) {
            Turn turn = tryTake(folder, key, cancellation);
            if (turn != null) {
                return turn;
            }
            waiting.goesOn();
            cancellation.pause(PAUSE);
        }
    }

    /** Null if somebody else has it. */
    static @Nullable Turn tryTake(Path folder, String key, Cancellation cancellation) throws IOException {
        try (LockFile all = folderLock(folder, cancellation)) {
            LockFile own = LockFile.tryTake(all.sibling(key + ".lock"));
            return own == null ? null : new Turn(folder, own);
        }
    }

    /** Others hold it for moments only. */
    private static LockFile folderLock(Path folder, Cancellation cancellation) throws IOException {
        while (true) {
            LockFile lock = LockFile.tryTake(folder.resolve(FOLDER_LOCK));
            if (lock != null) {
                return lock;
            }
            cancellation.pause(SHORT_PAUSE);
        }
    }

    Path folder() {
        return folder;
    }

    /** Gives it up; nothing of it stays. An interrupt waits until then: it would close the lock's file. */
    @Override
    public void close() throws IOException {
        boolean interrupted = Thread.interrupted();
        try (LockFile all = folderLock(folder, new Cancellation());
                LockFile closed = own) {
            Files.deleteIfExists(all.sibling(String.valueOf(closed.file().getFileName())));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * A file whose lock this process has. On POSIX systems a process that closes any channel of a file gives up its lock, so it
     * must never open a second one; the system properties know of it whatever class loader a second copy of this class has.
     */
    private record LockFile(Path file, String mark, FileChannel channel) implements AutoCloseable {

        static @Nullable LockFile tryTake(Path file) throws IOException {
            String mark = "supercorrect.lock." + file.toAbsolutePath();
            if (System.getProperties().putIfAbsent(mark, "taken") != null) {
                return null;
            }
            LockFile taken = null;
            try {
                taken = locked(file, mark);
                return taken;
            } finally {
                if (taken == null) {
                    System.getProperties().remove(mark);
                }
            }
        }

        private static @Nullable LockFile locked(Path file, String mark) throws IOException {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean locked = false;
            try {
                locked = channel.tryLock() != null;
                return locked ? new LockFile(file, mark, channel) : null;
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
        }

        Path sibling(String name) {
            return file.resolveSibling(name);
        }

        @Override
        public void close() throws IOException {
            try {
                channel.close();
            } finally {
                System.getProperties().remove(mark);
            }
        }
    }
}
