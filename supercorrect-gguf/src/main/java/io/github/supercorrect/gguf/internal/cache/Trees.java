package io.github.supercorrect.gguf.internal.cache;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Removal of whole directories. */
final class Trees {

    private static final long PAUSE_NANOS = 10_000_000;

    private Trees() {}

    /** Deletes what can be deleted; links are deleted, never followed. */
    static void delete(Path directory) {
        try {
            Files.walkFileTree(directory, new Deletion());
        } catch (IOException e) {
            // Somebody else deletes it too, or it never was.
        }
    }

    /** Deletes again and again while others still write there, for so long at most. */
    static void deleteFor(Path directory, Duration limit) {
        long start = System.nanoTime();
        delete(directory);
        while (Files.exists(directory, LinkOption.NOFOLLOW_LINKS) && System.nanoTime() - start < limit.toNanos()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            delete(directory);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
