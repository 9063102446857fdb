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
    private final ByteArrayOutputStream tensors = new ByteArrayOutputStream();
    private int version = 3;
    private int tensorCount;
    private long dataBytes;
    private long claimedKeys = -1;
    private long claimedTensors = -1;

    /** A file of a small Qwen2 with one tensor. */
    static Gguf valid() {
        return new Gguf()
                .text("general.architecture", "qwen2")
                .text("general.name", "test model")
                .u32("general.file_type", 15)
                .u32("qwen2.context_length", 4096)
                .text("tokenizer.ggml.model", "gpt2")
                .texts("tokenizer.ggml.tokens", List.of("a", "longest", "<|im_start|>", "<|im_end|>"))
                .ints("tokenizer.ggml.token_type", 1, 1, 3, 3)
                .tensor("token_embd.weight", 0, 0, 8, 4);
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

    Gguf tensor(String name, int type, long offset, long... dimensions) {
        byte[] entry = join(sized(name), u32(dimensions.length));
        long elements = 1;
        for (long dimension : dimensions) {
            entry = join(entry, u64(dimension));
            elements *= dimension;
        }
        tensors.writeBytes(join(entry, u32(type), u64(offset)));
        tensorCount++;
        dataBytes = Math.max(dataBytes, Math.min(offset + 4 * Math.max(elements, 0), 4096));
        return this;
    }

    byte[] bytes() {
        byte[] head = join(
                u32(0x46554747),
                u32(version),
                u64(claimedTensors < 0 ? tensorCount : claimedTensors),
                u64(claimedKeys < 0 ? entries.size() : claimedKeys));
        byte[] all = head;
        for (byte[] entry : entries.values()) {
            all = join(all, entry);
        }
        all = join(all, tensors.toByteArray());
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
