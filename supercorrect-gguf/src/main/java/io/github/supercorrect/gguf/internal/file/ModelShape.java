package io.github.supercorrect.gguf.internal.file;

import io.github.supercorrect.gguf.internal.file.GgufMetadata.Array;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The numbers of an architecture. Where layers differ, the largest of them.
 *
 * @param blockCount layers
 * @param embeddingLength width
 * @param feedForwardLength inner width of a layer; 0 if the file names none
 * @param headCount query heads of a layer
 * @param headCountKv key and value heads of a layer
 * @param keyLength numbers in a key of one head
 * @param valueLength numbers in a value of one head
 * @param rmsEpsilon what is added before the root, if the architecture has it
 * @param ropeBase of the rotary position embedding
 * @param uniform whether all layers have the same numbers
 */
public record ModelShape(
        int blockCount,
        int embeddingLength,
        int feedForwardLength,
        int headCount,
        int headCountKv,
        int keyLength,
        int valueLength,
        OptionalDouble rmsEpsilon,
        double ropeBase,
        boolean uniform) {

    /** llama.cpp's {@code LLAMA_MAX_LAYERS}; more is a failed assertion there. */
    private static final int MOST_BLOCKS = 512;

    private static final int WIDEST = 1 << 20;
    private static final int MOST_HEADS = 1 << 14;
    private static final int LONGEST_HEAD = 1 << 14;
    private static final double DEFAULT_ROPE_BASE = 10_000;

    /** Bytes that one token takes in the KV cache of all layers when keys and values are stored as {@code type}. */
    public long kvBytesPerToken(TensorType type) {
        long keys = type.bytes((long) blockCount * headCountKv * keyLength);
        return keys + type.bytes((long) blockCount * headCountKv * valueLength);
    }

    static ModelShape read(GgufCursor cursor, GgufMetadata metadata, String architecture) throws IOException {
        Numbers numbers = new Numbers(cursor, metadata, architecture + ".");
        int blocks = numbers.required("block_count", MOST_BLOCKS);
        int width = numbers.required("embedding_length", WIDEST);
        int heads = numbers.required("attention.head_count", MOST_HEADS);
        int kvHeads = numbers.optional("attention.head_count_kv", heads, MOST_HEADS);
        if (heads % kvHeads != 0) {
            throw metadata.invalid(
                    architecture + ".attention.head_count_kv",
                    "is " + kvHeads + ", which does not divide the " + heads + " heads");
        }
        int head = numbers.headLength(width, heads);
        return new ModelShape(
                blocks,
                width,
                numbers.optional("feed_forward_length", 0, WIDEST),
                heads,
                kvHeads,
                numbers.optional("attention.key_length", head, LONGEST_HEAD),
                numbers.optional("attention.value_length", head, LONGEST_HEAD),
                numbers.rmsEpsilon(),
                numbers.ropeBase(),
                numbers.uniform);
    }

    private static final class Numbers {

        private final GgufCursor cursor;
        private final GgufMetadata metadata;
        private final String prefix;
        private boolean uniform = true;

        Numbers(GgufCursor cursor, GgufMetadata metadata, String prefix) {
            this.cursor = cursor;
            this.metadata = metadata;
            this.prefix = prefix;
        }

        int required(String name, int limit) throws IOException {
            if (number(prefix + name).isEmpty()) {
                throw metadata.invalid(prefix + name, "is missing, or no number");
            }
            return optional(name, 0, limit);
        }

        int optional(String name, int otherwise, int limit) throws IOException {
            String key = prefix + name;
            if (!metadata.has(key)) {
                return otherwise;
            }
            long number = number(key).orElseThrow(() -> metadata.invalid(key, "is no number"));
            if (number < 1 || number > limit) {
                throw metadata.invalid(key, "is " + number + "; it must be 1 to " + limit);
            }
            return (int) number;
        }

        int headLength(int width, int heads) throws GgufException {
            boolean stated =
                    metadata.has(prefix + "attention.key_length") && metadata.has(prefix + "attention.value_length");
            if (!stated && width % heads != 0) {
                throw metadata.invalid(
                        prefix + "attention.head_count",
                        "is " + heads + ", which does not divide the embedding length " + width);
            }
            return Math.max(width / heads, 1);
        }

        OptionalDouble rmsEpsilon() throws GgufException {
            String key = prefix + "attention.layer_norm_rms_epsilon";
            OptionalDouble epsilon = metadata.real(key);
            if (epsilon.isPresent() && !(epsilon.getAsDouble() >= 0 && epsilon.getAsDouble() <= 1)) {
                throw metadata.invalid(key, "is " + epsilon.getAsDouble() + "; it must be 0 to 1");
            }
            return epsilon;
        }

        double ropeBase() throws GgufException {
            String key = prefix + "rope.freq_base";
            double base = metadata.real(key).orElse(DEFAULT_ROPE_BASE);
            if (!(base > 0 && base < Double.POSITIVE_INFINITY)) {
                throw metadata.invalid(key, "is " + base + "; it must be positive and finite");
            }
            return base;
        }

        /** A number, or the largest of an array of them with one for each layer. */
        private OptionalLong number(String key) throws IOException {
            Optional<Array> array = metadata.array(key);
            return array.isPresent() ? largest(key, array.get()) : metadata.number(key);
        }

        private OptionalLong largest(String key, Array array) throws IOException {
            if (array.elementType() != ValueType.U32 && array.elementType() != ValueType.I32) {
                throw metadata.invalid(key, "is an array of something else than numbers");
            }
            if (array.count() < 1 || array.count() > MOST_BLOCKS) {
                throw metadata.invalid(key, "is an array of " + array.count() + " numbers; it must have one a layer");
            }
            long end = cursor.position();
            cursor.seek(array.position());
            uniform = false;
            long largest = 0;
            for (int i = 0; i < array.count(); i++) {
                largest = Math.max(largest, cursor.i32(key));
            }
            cursor.seek(end);
            return OptionalLong.of(largest);
        }
    }
}
