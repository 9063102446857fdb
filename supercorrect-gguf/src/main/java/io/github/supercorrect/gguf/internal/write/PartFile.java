package io.github.supercorrect.gguf.internal.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that is written beside its place and put there whole. */
final class PartFile {

    private PartFile() {}

    /** What writes it. */
    @FunctionalInterface
    interface Body {
        void writeTo(FileChannel channel) throws IOException;
    }

    /** Nobody ever sees a half-written {@code file}; of a failure nothing is left. */
    static void write(Path file, long bytes, Body body) throws IOException {
        Path target = file.toAbsolutePath();
        checkPlace(target, bytes);
        // Not Files.createTempFile, whose files only their owner may read.
        Path part = target.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel =
                    FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                // For a process that is interrupted meanwhile.
                part.toFile().deleteOnExit();
                body.writeTo(channel);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void checkPlace(Path target, long bytes) throws IOException {
        Path directory = target.getParent();
        if (directory == null || Files.isDirectory(target)) {
            throw new IOException(target + " is a directory; name a file.");
        }
        if (!Files.isDirectory(directory)) {
            throw new NoSuchFileException(target.toString(), null, "there is no directory " + directory);
        }
        long free = Files.getFileStore(directory).getUsableSpace();
        if (free < bytes) {
            throw new IOException(
                    target + " needs " + bytes + " bytes, but " + directory + " has room for " + free + ".");
        }
    }
}
