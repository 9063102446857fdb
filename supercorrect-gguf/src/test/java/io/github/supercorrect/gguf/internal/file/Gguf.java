package io.github.supercorrect.gguf.internal.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes small GGUF files for tests, valid unless told otherwise. */
final class Gguf {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, byte[]> tensors = new LinkedHashMap<>();
    private int version = 3;
    private long dataBytes;
    private long claimedKeys = -1;
    private long claimedTensors = -1;

    /** A file of a small Qwen2 with all the tensors that one needs. */
    static Gguf valid() {
        return transformer("qwen2");
    }

    /** A file of a small transformer: one layer, width 8, two heads, four tokens. */
    static Gguf transformer(String architecture) {
        return new Gguf()
                .text("general.architecture", architecture)
                .text("general.name", "test model")
                .u32("general.file_type", 15)
                .u32(architecture + ".context_length", 4096)
                .u32(architecture + ".embedding_length", 8)
                .u32(architecture + ".block_count", 1)
                .u32(architecture + ".feed_forward_length", 16)
                .u32(architecture + ".attention.head_count", 2)
                .u32(architecture + ".attention.head_count_kv", 1)
                .f32(architecture + ".attention.layer_norm_rms_epsilon", 1e-6f)
                .text("tokenizer.ggml.model", "gpt2")
                .text("tokenizer.ggml.pre", "qwen2")
                .texts("tokenizer.ggml.tokens", List.of("a", "longest", "<|im_start|>", "<|im_end|>"))
                .texts("tokenizer.ggml.merges", List.of("a b"))
                .ints("tokenizer.ggml.token_type", 1, 1, 3, 3)
                .u32("tokenizer.ggml.eos_token_id", 3)
                .weight("token_embd.weight", 8, 4)
                .weight("output_norm.weight", 8)
                .weight("blk.0.attn_norm.weight", 8)
                .weight("blk.0.attn_q.weight", 8, 8)
                .weight("blk.0.attn_k.weight", 8, 4)
                .weight("blk.0.attn_v.weight", 8, 4)
                .weight("blk.0.attn_output.weight", 8, 8)
                .weight("blk.0.ffn_norm.weight", 8)
                .weight("blk.0.ffn_gate.weight", 8, 16)
                .weight("blk.0.ffn_up.weight", 8, 16)
                .weight("blk.0.ffn_down.weight", 16, 8);
    }

    Gguf version(int value) {
        version = value;
        return this;
    }

    Gguf claim(long keys, long tensorEntries) {
        claimedKeys = keys;
        claimedTensors = tensorEntries;
        return this;
    }

    Gguf text(String key, String value) {
        return raw(key, 8, sized(value));
    }

    Gguf u32(String key, int value) {
        return raw(key, 4, u32(value));
    }

    Gguf f32(String key, float value) {
        return raw(key, 6, u32(Float.floatToRawIntBits(value)));
    }

    Gguf raw(String key, int type, byte[] value) {
        entries.put(key, join(sized(key), u32(type), value));
        return this;
    }

    Gguf without(String key) {
        entries.remove(key);
        return this;
    }

    Gguf texts(String key, List<String> values) {
        byte[] array = join(u32(8), u64(values.size()));
        for (String value : values) {
            array = join(array, sized(value));
        }
        return raw(key, 9, array);
    }

    Gguf ints(String key, int... values) {
        byte[] array = join(u32(5), u64(values.length));
        for (int value : values) {
            array = join(array, u32(value));
        }
        return raw(key, 9, array);
    }

    Gguf floats(String key, float... values) {
        byte[] array = join(u32(6), u64(values.length));
        for (float value : values) {
            array = join(array, u32(Float.floatToRawIntBits(value)));
        }
        return raw(key, 9, array);
    }

    /** A tensor of 32-bit numbers behind those that are there. */
    Gguf weight(String name, long... dimensions) {
        return tensor(name, 0, (dataBytes + 31) / 32 * 32, dimensions);
    }

    Gguf tensor(String name, int type, long offset, long... dimensions) {
        byte[] entry = join(sized(name), u32(dimensions.length));
        long elements = 1;
        for (long dimension : dimensions) {
            entry = join(entry, u64(dimension));
            elements *= dimension;
        }
        tensors.put(name, join(entry, u32(type), u64(offset)));
        dataBytes = Math.max(dataBytes, Math.min(offset + 4 * Math.max(elements, 0), 1 << 20));
        return this;
    }

    Gguf withoutTensor(String name) {
        tensors.remove(name);
        return this;
    }

    byte[] bytes() {
        byte[] head = join(
                u32(0x46554747),
                u32(version),
                u64(claimedTensors < 0 ? tensors.size() : claimedTensors),
                u64(claimedKeys < 0 ? entries.size() : claimedKeys));
        byte[] all = head;
        for (byte[] entry : entries.values()) {
            all = join(all, entry);
        }
        for (byte[] entry : tensors.values()) {
            all = join(all, entry);
        }
        int padding = (32 - all.length % 32) % 32;
        return join(all, new byte[padding + (int) dataBytes]);
    }

    Path writeTo(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    private static byte[] sized(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return join(u64(bytes.length), bytes);
    }

    private static byte[] u32(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static byte[] u64(long value) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
