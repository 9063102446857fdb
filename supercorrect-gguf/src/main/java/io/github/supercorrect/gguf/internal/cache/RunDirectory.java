package io.github.supercorrect.gguf.internal.cache;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/**
 * The working directory of one worker: its socket, its crash file, its links. Locked while this process lives, so that
 * another can tell the directory of a killed process from one in use.
 */
public final class RunDirectory implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String CREATION_LOCK = "creation.lock";
    private static final long PAUSE_NANOS = 5_000_000;

    private final Path path;
    private final FileChannel lock;

    private RunDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Locked before its name can be seen by a sweep that would take it for a dead one. */
    static synchronized RunDirectory create(Path root) throws IOException {
        Path runs = PrivateDirectory.ensure(root.resolve("run"));
        try (FileChannel creation = openLock(runs.resolve(CREATION_LOCK))) {
            lock(creation);
            Path path = Files.createTempDirectory(runs, "w");
            FileChannel lock = openLock(path.resolve(LOCK));
            lock.lock();
            return new RunDirectory(path, lock);
        }
    }

    /** Removes the directories of processes that were killed. */
    static synchronized void sweep(Path root) {
        Path runs = root.resolve("run");
        if (!Files.isDirectory(runs, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (FileChannel creation = openLock(runs.resolve(CREATION_LOCK));
                DirectoryStream<Path> directories = Files.newDirectoryStream(runs, "w*")) {
            lock(creation);
            directories.forEach(RunDirectory::deleteIfDead);
        } catch (IOException e) {
            // Next time.
        }
    }

    /** A second copy of this class in the same Java VM is told at once instead of waiting. */
    private static void lock(FileChannel creation) throws IOException {
        while (true) {
            try {
                creation.lock();
                return;
            } catch (OverlappingFileLockException e) {
                LockSupport.parkNanos(PAUSE_NANOS);
                if (Thread.currentThread().isInterrupted()) {
                    throw new ClosedByInterruptException();
                }
            }
        }
    }

    private static FileChannel openLock(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void deleteIfDead(Path directory) {
        try (FileChannel channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            if (free != null) {
                Trees.delete(directory);
            }
        } catch (NoSuchFileException e) {
            Trees.delete(directory);
        } catch (IOException | OverlappingFileLockException e) {
            // In use, by another process or by this one.
        }
    }

    public Path path() {
        return path;
    }

    /** Deletes the directory and all in it. */
    @Override
    public void close() {
        Trees.delete(path);
        try {
            lock.close();
        } catch (IOException e) {
            // The file is gone already.
        }
    }
}
