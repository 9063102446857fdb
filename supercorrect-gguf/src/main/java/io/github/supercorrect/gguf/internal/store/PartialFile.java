package io.github.supercorrect.gguf.internal.store;

import io.github.supercorrect.gguf.internal.hash.Sha256;
import io.github.supercorrect.gguf.internal.hub.Cancellation;
import io.github.supercorrect.gguf.internal.hub.RemoteState;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * The bytes of a file that have come so far, and beside them which file that is: those of a killed download are used again if
 * the server still has the same one. Whoever has the {@link Turn} of the file may use it.
 */
final class PartialFile implements AutoCloseable {

    private static final int BUFFER = 1 << 18;
    private static final byte[] MAGIC = {'G', 'G', 'U', 'F'};

    private final Path file;
    private final long size;
    private final RandomAccessFile bytes;
    private MessageDigest digest = Sha256.digest();
    private long length;
    /** Whether it was put together from more than one answer. */
    private boolean pieced;

    private PartialFile(Path file, long size) throws IOException {
        this.file = file;
        this.size = size;
        this.bytes = new RandomAccessFile(file.toFile(), "rw");
    }

    static Path file(Path folder, RemoteFile source) {
        return folder.resolve(source.key() + ".part");
    }

    private static Path state(Path folder, RemoteFile source) {
        return folder.resolve(source.key() + ".state");
    }

    /** What is there of this state of the file; what is there of another state goes. */
    static PartialFile open(Path folder, RemoteFile source, RemoteState state, Cancellation cancellation)
            throws IOException {
        Path file = file(folder, source);
        Properties now = properties(source, state);
        if (!now.equals(before(state(folder, source)))) {
            discard(folder, source);
            EntryFile.replace(state(folder, source), now);
        }
        PartialFile part = new PartialFile(file, state.size());
        try {
            part.restrict();
            part.readBack(cancellation);
            return part;
        } catch (IOException | RuntimeException e) {
            part.close();
            throw e;
        }
    }

    private static Properties properties(RemoteFile source, RemoteState state) {
        Properties properties = new Properties();
        properties.setProperty("source", source.text());
        properties.setProperty("size", Long.toString(state.size()));
        properties.setProperty("etag", Objects.requireNonNullElse(state.etag(), ""));
        return properties;
    }

    private static Properties before(Path state) {
        try {
            return EntryFile.properties(state);
        } catch (IOException | IllegalArgumentException e) {
            return new Properties();
        }
    }

    /** Deletes all that is there of a download that has not ended. */
    static void discard(Path folder, RemoteFile source) throws IOException {
        Files.deleteIfExists(file(folder, source));
        Path state = state(folder, source);
        Files.deleteIfExists(state);
        Files.deleteIfExists(state.resolveSibling(state.getFileName() + ".new"));
    }

    private void restrict() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    private void readBack(Cancellation cancellation) throws IOException {
        if (bytes.length() > size) {
            bytes.setLength(0);
        }
        byte[] buffer = new byte[BUFFER];
        for (int read = bytes.read(buffer); read > 0; read = bytes.read(buffer)) {
            cancellation.check();
            digest.update(buffer, 0, read);
            length += read;
        }
        pieced = length > 0;
    }

    long length() {
        return length;
    }

    long size() {
        return size;
    }

    boolean isWhole() {
        return length == size;
    }

    boolean isPieced() {
        return pieced;
    }

    /** From the first byte. */
    void restart() throws IOException {
        bytes.setLength(0);
        bytes.seek(0);
        digest = Sha256.digest();
        length = 0;
        pieced = false;
    }

    /** What is there was not all of one answer. */
    void nextAnswer() {
        pieced |= length > 0;
    }

    /** @throws LyingServerException if that is more than the file has */
    void append(List<ByteBuffer> piece) throws IOException {
        for (ByteBuffer buffer : piece) {
            byte[] chunk = new byte[buffer.remaining()];
            buffer.get(chunk);
            if (length + chunk.length > size) {
                throw new LyingServerException("more than the " + size + " bytes that were announced");
            }
            write(chunk);
        }
    }

    private void write(byte[] chunk) throws IOException {
        try {
            bytes.write(chunk);
        } catch (IOException e) {
            throw new DiskException("cannot write " + file + ": " + e.getMessage(), e);
        }
        digest.update(chunk);
        length += chunk.length;
    }

    /** Whether what is there, which is all of it, begins as a GGUF file does. */
    boolean isGguf() throws IOException {
        byte[] begin = new byte[MAGIC.length];
        bytes.seek(0);
        return bytes.read(begin) == MAGIC.length && Arrays.equals(begin, MAGIC);
    }

    /** The hash of what is there; asked once. */
    String sha256() {
        return Sha256.hex(digest);
    }

    /** Gives the whole file its final name, in one step and only once it is safe on the disk. */
    void moveTo(Path target) throws IOException {
        bytes.getFD().sync();
        bytes.close();
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
