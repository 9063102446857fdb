package io.github.supercorrect.gguf.internal.file;

import io.github.supercorrect.gguf.internal.file.GgufException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What the header of a GGUF file says.
 *
 * @param fileSize in bytes
 * @param architecture for example {@code qwen2}
 * @param name as its maker called it
 * @param contextLength tokens that the model was trained for
 * @param quantisation for example {@code Q4_K_M}
 * @param tokenizer for example {@code gpt2}
 * @param chat what it says about the writing of prompts
 * @param sha256 of the header's bytes, up to the tensors' numbers: the cheap fingerprint of a large file
 */
public record GgufHeader(
        Path file,
        long fileSize,
        int version,
        String architecture,
        Optional<String> name,
        int contextLength,
        String quantisation,
        String tokenizer,
        Vocabulary vocabulary,
        ChatMetadata chat,
        String sha256) {

    private static final int MAGIC = 0x46554747;
    private static final long DEFAULT_ALIGNMENT = 32;

    /**
     * Reads and checks a header: all counts and lengths against the file, all tensors inside it.
     *
     * @throws GgufException if this is not a whole GGUF file, or one of another architecture than those handled here
     * @throws IOException if it cannot be read
     */
    public static GgufHeader read(Path file) throws IOException {
        ModelPath.check(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(file, channel);
        }
    }

    private static GgufHeader read(Path file, FileChannel channel) throws IOException {
        GgufCursor cursor = new GgufCursor(file, channel);
        checkMagic(file, cursor);
        int version = readVersion(cursor);
        long tensorCount = cursor.count(TensorTable.smallestEntry(), "the number of tensors");
        long keyCount = cursor.count(GgufMetadata.smallestEntry(), "the number of metadata keys");
        GgufMetadata metadata = GgufMetadata.read(cursor, keyCount);
        String architecture = required(cursor, metadata, "general.architecture");
        // Before the numbers of a language model are looked for: a projector or a vision model has none of them.
        SupportedModels.checkArchitecture(file, architecture);
        TensorTable tensors = TensorTable.read(cursor, tensorCount, alignment(cursor, metadata));
        long end = cursor.position();
        return new GgufHeader(
                file,
                cursor.size(),
                version,
                architecture,
                metadata.text("general.name"),
                contextLength(cursor, metadata, architecture),
                Quantisation.of(metadata, tensors),
                required(cursor, metadata, "tokenizer.ggml.model"),
                Vocabulary.read(cursor, metadata),
                ChatMetadata.read(cursor, metadata),
                sha256(channel, end));
    }

    private static void checkMagic(Path file, GgufCursor cursor) throws IOException {
        if (cursor.size() == 0) {
            throw new GgufException(Kind.INVALID, file, "is empty");
        }
        if (cursor.size() < Integer.BYTES || cursor.i32("the magic number") != MAGIC) {
            cursor.seek(0);
            throw GgufException.invalid(file, 0, "is not a GGUF file: it begins with " + start(cursor));
        }
    }

    /** The first characters, so that a text page, a pointer file or an archive is recognised at once. */
    private static String start(GgufCursor cursor) throws IOException {
        StringBuilder start = new StringBuilder("\"");
        while (cursor.remaining() > 0 && start.length() < 24) {
            int character = cursor.u8("a character");
            start.append(character >= ' ' && character < 0x7f ? (char) character : '.');
        }
        return start.append('"').toString();
    }

    private static int readVersion(GgufCursor cursor) throws IOException {
        int version = cursor.i32("the version");
        int swapped = Integer.reverseBytes(version);
        if (swapped == 2 || swapped == 3) {
            throw cursor.invalid("is a GGUF file in big-endian byte order; only little-endian files are read");
        }
        if (version != 2 && version != 3) {
            throw cursor.invalid(
                    "is a GGUF file of version " + Integer.toUnsignedString(version) + "; versions 2 and 3 are read");
        }
        return version;
    }

    private static String required(GgufCursor cursor, GgufMetadata metadata, String key) throws GgufException {
        return metadata.text(key).orElseThrow(() -> cursor.invalid("the metadata has no text \"" + key + "\""));
    }

    private static long alignment(GgufCursor cursor, GgufMetadata metadata) throws GgufException {
        long alignment = metadata.number("general.alignment").orElse(DEFAULT_ALIGNMENT);
        if (alignment < 1 || alignment > 1 << 20 || Long.bitCount(alignment) != 1) {
            throw cursor.invalid("general.alignment is " + alignment + ", must be a power of two");
        }
        return alignment;
    }

    private static int contextLength(GgufCursor cursor, GgufMetadata metadata, String architecture)
            throws GgufException {
        String key = architecture + ".context_length";
        long length =
                metadata.number(key).orElseThrow(() -> cursor.invalid("the metadata has no number \"" + key + "\""));
        if (length < 1 || length > 1 << 28) {
            throw cursor.invalid(key + " is " + length);
        }
        return (int) length;
    }

    private static String sha256(FileChannel channel, long length) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            InputStream in = Channels.newInputStream(channel.position(0));
            byte[] part = new byte[1 << 16];
            for (long left = length; left > 0; ) {
                int read = in.read(part, 0, (int) Math.min(part.length, left));
                if (read < 0) {
                    break;
                }
                digest.update(part, 0, read);
                left -= read;
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
