package io.github.supercorrect.gguf.internal.cache;

import io.github.supercorrect.gguf.internal.hash.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** A file that is known by the hash of its content. */
public final class ContentFile {

    private ContentFile() {}

    /** Where the content comes from when it is not there yet. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Gives the file as it must be: what is there is hashed before it is used, and anything else is replaced in one step.
     * Any number of processes may do this at once.
     */
    static Path provide(Path file, String sha256, Source source) throws IOException {
        if (isRight(file, sha256)) {
            return file;
        }
        Path part = Files.createTempFile(file.getParent(), "new", ".part");
        try {
            copy(source, part);
            String found = hash(part);
            if (!found.equals(sha256)) {
                throw new IOException(file.getFileName() + " has the SHA-256 " + found + ", should have " + sha256);
            }
            put(part, file, sha256);
        } finally {
            Files.deleteIfExists(part);
        }
        return file;
    }

    /** A right file that another process was quicker to put there is kept: somebody may have it open already. */
    private static void put(Path part, Path file, String sha256) throws IOException {
        try {
            Files.createLink(file, part);
        } catch (IOException | UnsupportedOperationException e) {
            if (!isRight(file, sha256)) {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean isRight(Path file, String sha256) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && hash(file).equals(sha256);
    }

    /** A full disk says no more than that; so the place is added. */
    private static void copy(Source source, Path part) throws IOException {
        // Into the file as it was made, with mode 0600; Files.copy would replace it by one that everybody may read.
        try (InputStream in = source.open();
                OutputStream out = Files.newOutputStream(part)) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new IOException("cannot write " + part + ": " + e, e);
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.hex(digest);
    }
}
