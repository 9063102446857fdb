package io.github.supercorrect.gguf.internal.file;

import io.github.supercorrect.gguf.internal.file.GgufException.Kind;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a path before anything opens it: opening a FIFO would wait for ever. */
final class ModelPath {

    private ModelPath() {}

    static void check(Path file) throws GgufException {
        String reason = reason(file);
        if (reason != null) {
            throw new GgufException(Kind.UNAVAILABLE, file, reason);
        }
    }

    private static @Nullable String reason(Path file) {
        if (file.getFileSystem() != FileSystems.getDefault()) {
            return "is inside another file, which native code cannot read; copy it into a directory";
        }
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            return missing(file, e);
        }
        if (attributes.isDirectory()) {
            return "is a directory, not a model file";
        }
        if (!attributes.isRegularFile()) {
            return "is not a regular file (a pipe, a socket or a device)";
        }
        return Files.isReadable(file) ? null : "may not be read by this user";
    }

    private static String missing(Path file, IOException reason) {
        if (Files.isSymbolicLink(file)) {
            return "is a link to a file that does not exist";
        }
        return Files.notExists(file, LinkOption.NOFOLLOW_LINKS)
                ? "does not exist"
                : "cannot be looked at (" + reason.getClass().getSimpleName() + ")";
    }
}
