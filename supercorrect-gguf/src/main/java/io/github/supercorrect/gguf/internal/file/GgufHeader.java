package io.github.supercorrect.gguf.internal.file;

import io.github.supercorrect.gguf.internal.file.GgufException.Kind;
import io.github.supercorrect.gguf.internal.hash.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * What the header of a GGUF file says. Reading one takes at most about 40 MiB of memory and the time for 256 MiB of the file,
 * whatever stands in it; keeping one takes at most about 16 MiB.
 *
 * @param fileSize in bytes
 * @param architecture for example {@code qwen2}
 * @param name as its maker called it
 * @param contextLength tokens that the model was trained for
 * @param quantisation for example {@code Q4_K_M}
 * @param shape the architecture's numbers
 * @param tokenization how text becomes tokens
 * @param chat what it says about the writing of prompts
 * @param tensors in the order of the file
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
        ModelShape shape,
        Tokenization tokenization,
        Vocabulary vocabulary,
        ChatMetadata chat,
        List<TensorInfo> tensors,
        String sha256) {

    private static final int MAGIC = 0x46554747;
    private static final String ARCHITECTURE = "general.architecture";
    private static final String ALIGNMENT = "general.alignment";
    private static final long DEFAULT_ALIGNMENT = 32;
    /** ggml asserts {@code TENSOR_ALIGNMENT} of what it maps into memory: less ends the process. */
    private static final long SMALLEST_ALIGNMENT = 32;

    private static final long LARGEST_ALIGNMENT = 1 << 20;
    private static final int LONGEST_CONTEXT = 1 << 28;

    public GgufHeader {
        tensors = List.copyOf(tensors);
    }

    /**
     * Reads and checks a header: all counts and lengths against the file, all tensors inside it, and for an architecture that
     * is run all that would end an engine's process.
     *
     * @throws GgufException if this is not a whole GGUF file of a language model
     * @throws IOException if it cannot be read
     */
    public static GgufHeader read(Path file) throws IOException {
        ModelPath.check(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(file, channel);
        }
    }

    /** The kind of tokenizer, for example {@code gpt2}. */
    public String tokenizer() {
        return tokenization.model();
    }

    /** How the tokenizer splits text first, for example {@code qwen2}. */
    public Optional<String> tokenizerPre() {
        return tokenization.pre();
    }

    /** The text of the chat template, to be looked at and never to be executed. */
    public Optional<String> chatTemplate() {
        return chat.template();
    }

    /** The number of weights. */
    public long parameters() {
        return tensors.stream().mapToLong(TensorInfo::elements).sum();
    }

    private static GgufHeader read(Path file, FileChannel channel) throws IOException {
        GgufCursor cursor = new GgufCursor(file, channel);
        checkMagic(file, cursor);
        int version = readVersion(cursor);
        long tensorCount = cursor.count(TensorTable.smallestEntry(), "the number of tensors");
        long keyCount = cursor.count(GgufMetadata.smallestEntry(), "the number of metadata keys");
        GgufMetadata metadata = GgufMetadata.read(cursor, keyCount);
        String architecture =
                metadata.text(ARCHITECTURE).orElseThrow(() -> metadata.invalid(ARCHITECTURE, "is missing, or no text"));
        checkKind(file, metadata, architecture);
        TensorTable tensors = TensorTable.read(cursor, tensorCount, alignment(metadata));
        long end = cursor.position();
        ModelShape shape = ModelShape.read(cursor, metadata, architecture);
        Vocabulary vocabulary = Vocabulary.read(cursor, metadata);
        if (SupportedModels.runsArchitecture(architecture) && shape.uniform()) {
            ArchitectureNumbers.check(architecture, shape, metadata);
            ArchitectureTensors.check(architecture, shape, metadata, tensors, vocabulary.size());
        }
        return new GgufHeader(
                file,
                cursor.size(),
                version,
                architecture,
                metadata.text("general.name"),
                contextLength(metadata, architecture),
                Quantisation.of(metadata, tensors.list()),
                shape,
                Tokenization.of(metadata, vocabulary.size()),
                vocabulary,
                ChatMetadata.read(cursor, metadata),
                tensors.list(),
                sha256(channel, end));
    }

    /** A projector or a vision model has none of a language model's numbers, and a part of a model not all tensors. */
    private static void checkKind(Path file, GgufMetadata metadata, String architecture) throws GgufException {
        if (!metadata.has(architecture + ".context_length") && !SupportedModels.runsArchitecture(architecture)) {
            throw SupportedModels.foreignArchitecture(file, architecture);
        }
        long parts = metadata.number("split.count").orElse(1);
        if (parts > 1) {
            throw new GgufException(
                    Kind.UNSUPPORTED,
                    file,
                    "is one of " + parts + " parts of a model; merge them first (llama-gguf-split --merge)");
        }
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

    private static long alignment(GgufMetadata metadata) throws GgufException {
        if (!metadata.has(ALIGNMENT)) {
            return DEFAULT_ALIGNMENT;
        }
        long alignment = metadata.number(ALIGNMENT).orElse(-1);
        if (metadata.type(ALIGNMENT) != ValueType.U32
                || alignment < SMALLEST_ALIGNMENT
                || alignment > LARGEST_ALIGNMENT
                || Long.bitCount(alignment) != 1) {
            throw metadata.invalid(
                    ALIGNMENT,
                    "is " + alignment + "; it must be a power of two from " + SMALLEST_ALIGNMENT + " to "
                            + LARGEST_ALIGNMENT + ", as a 32-bit number");
        }
        return alignment;
    }

    private static int contextLength(GgufMetadata metadata, String architecture) throws GgufException {
        String key = architecture + ".context_length";
        long length = metadata.number(key).orElseThrow(() -> metadata.invalid(key, "is missing, or no number"));
        if (length < 1 || length > LONGEST_CONTEXT) {
            throw metadata.invalid(key, "is " + length + "; it must be 1 to " + LONGEST_CONTEXT);
        }
        return (int) length;
    }

    private static String sha256(FileChannel channel, long length) throws IOException {
        MessageDigest digest = Sha256.digest();
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
        return Sha256.hex(digest);
    }
}
