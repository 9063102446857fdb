package io.github.supercorrect.engine.llama;

import io.github.supercorrect.worker.engine.PrefixStoreSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Computed prompt prefixes between processes: one file each, named by a hash of everything that the numbers in it depend on.
 * llama.cpp reads damaged states without complaint, so checksums over the whole file are checked before it sees one. Whatever does
 * not fit is as if it were not there: a prefix can always be computed again.
 *
 * <p>A file is a 4-byte magic number, the CRC-32C and the CRC-32 of the rest, the number of tokens, the tokens, and llama.cpp's
 * state. The checksums are for damage; strangers are kept out by the directory, and a hash in the file itself would not stop one who
 * can write it. SHA-256 would cost a worker, whose JVM compiles for a quick start, a tenth of what the prefix saves.
 */
final class PrefixStore {

    private static final int MAGIC = 0x32504353; // SCP2
    private static final int CHECKSUM_BYTES = 2 * Integer.BYTES;
    private static final int HEAD_BYTES = Integer.BYTES + CHECKSUM_BYTES;

    /** A worker has little memory of its own, and a state that is larger takes long to read, too. */
    static final long LARGEST_STATE = 48L << 20;

    private static final long LARGEST_FILE = LARGEST_STATE + (1 << 20);
    private static final String SUFFIX = ".prefix";
    private static final String UNFINISHED = ".part";

    private final Path directory;
    private final String settingsKey;
    private final long maximalBytes;
    private final boolean enabled;

    /** @param settingsKey everything but the tokens that the numbers depend on: build, processor variant, types */
    PrefixStore(PrefixStoreSettings settings, String settingsKey) {
        this.enabled = !settings.directory().isEmpty() && settings.maximalBytes() > 0;
        this.directory = Path.of(settings.directory());
        this.settingsKey = settings.modelKey() + '\n' + settingsKey;
        this.maximalBytes = settings.maximalBytes();
    }

    /** The name under which a prefix is kept. */
    String key(int[] prefix) {
        MessageDigest digest = sha256();
        digest.update(settingsKey.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(bytes(prefix));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The state of a prefix; empty if there is none, or none that can be trusted. */
    Optional<ByteBuffer> load(String key, int[] prefix) {
        Path file = directory.resolve(key + SUFFIX);
        if (!enabled || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            Optional<ByteBuffer> state = read(file, prefix);
            if (state.isPresent()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            } else {
                Files.deleteIfExists(file);
            }
            return state;
        } catch (IOException | OutOfMemoryError e) {
            // An application may have used up its direct memory; that is no reason to fail where computing does it,
            // too.
            return Optional.empty();
        }
    }

    private static Optional<ByteBuffer> read(Path file, int[] prefix) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < HEAD_BYTES + Integer.BYTES || size > LARGEST_FILE) {
                return Optional.empty();
            }
            ByteBuffer data = ByteBuffer.allocateDirect((int) size).order(ByteOrder.LITTLE_ENDIAN);
            while (data.hasRemaining() && channel.read(data) >= 0) {
                // until it is full or the file has ended
            }
            return data.hasRemaining() ? Optional.empty() : check(data.flip(), prefix);
        }
    }

    private static Optional<ByteBuffer> check(ByteBuffer data, int[] prefix) {
        if (data.getInt() != MAGIC || data.getLong() != checksums(data) || data.getInt() != prefix.length) {
            return Optional.empty();
        }
        for (int token : prefix) {
            if (data.remaining() < Integer.BYTES || data.getInt() != token) {
                return Optional.empty();
            }
        }
        return Optional.of(data.slice().order(ByteOrder.nativeOrder()));
    }

    /** Writes a state, in one step, and makes room for it. Failures are nobody's business. */
    void save(String key, int[] prefix, ByteBuffer state) {
        long bytes = HEAD_BYTES + Integer.BYTES + 4L * prefix.length + state.remaining();
        if (!enabled || bytes > Math.min(maximalBytes, LARGEST_FILE)) {
            return;
        }
        try {
            // createTempFile gives mode 0600
            Path part = Files.createTempFile(directory, "new", UNFINISHED);
            try {
                write(part, prefix, state);
                Files.move(
                        part,
                        directory.resolve(key + SUFFIX),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            prune();
        } catch (IOException | DirectoryIteratorException e) {
            // computed again next time
        }
    }

    private static void write(Path part, int[] prefix, ByteBuffer state) throws IOException {
        ByteBuffer tokens =
                ByteBuffer.allocate(Integer.BYTES * (prefix.length + 1)).order(ByteOrder.LITTLE_ENDIAN);
        tokens.putInt(prefix.length).put(bytes(prefix)).flip();
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(MAGIC).putLong(checksums(tokens, state)).flip();
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            for (ByteBuffer buffer : List.of(head, tokens, state.duplicate())) {
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
        }
    }

    /**
     * Deletes the files that were not used for the longest time until the rest keeps to the limit. Those that a process which was
     * ended left unfinished count, too.
     */
    private void prune() throws IOException {
        record Kept(Path path, long bytes, FileTime used) {}
        List<Kept> files = new ArrayList<>();
        try (DirectoryStream<Path> paths =
                Files.newDirectoryStream(directory, "*{" + SUFFIX + "," + UNFINISHED + "}")) {
            for (Path path : paths) {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                files.add(new Kept(path, attributes.size(), attributes.lastModifiedTime()));
            }
        }
        files.sort(Comparator.comparing(Kept::used));
        long total = files.stream().mapToLong(Kept::bytes).sum();
        for (Kept file : files) {
            if (total <= maximalBytes) {
                return;
            }
            Files.deleteIfExists(file.path());
            total -= file.bytes();
        }
    }

    private static byte[] bytes(int[] tokens) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * tokens.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(tokens);
        return bytes.array();
    }

    /** Both at once see what one of them might miss. */
    private static long checksums(ByteBuffer... parts) {
        CRC32C first = new CRC32C();
        CRC32 second = new CRC32();
        for (ByteBuffer part : parts) {
            first.update(part.duplicate());
            second.update(part.duplicate());
        }
        return first.getValue() << Integer.SIZE | second.getValue();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
