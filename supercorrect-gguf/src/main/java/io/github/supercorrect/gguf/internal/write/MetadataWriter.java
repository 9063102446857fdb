package io.github.supercorrect.gguf.internal.write;

import io.github.supercorrect.core.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The key-value part of a header, in the order of the calls. */
final class MetadataWriter {

    /** The format's own limit. */
    private static final int LONGEST_KEY = 65_535;

    private static final int U32 = 4;
    private static final int I32 = 5;
    private static final int F32 = 6;
    private static final int BOOL = 7;
    private static final int TEXT = 8;
    private static final int ARRAY = 9;

    private final LittleEndian bytes = new LittleEndian();
    private final Set<String> keys = new HashSet<>();

    MetadataWriter text(String key, String value) {
        key(key, TEXT);
        bytes.text(value);
        return this;
    }

    MetadataWriter u32(String key, long value) {
        if (value < 0 || value > 0xffff_ffffL) {
            throw new InvalidInputException(key + " is " + value + "; 0 to 4294967295 are possible.");
        }
        key(key, U32);
        bytes.i32((int) value);
        return this;
    }

    MetadataWriter f32(String key, float value) {
        key(key, F32);
        bytes.i32(Float.floatToRawIntBits(value));
        return this;
    }

    MetadataWriter bool(String key, boolean value) {
        key(key, BOOL);
        bytes.u8(value ? 1 : 0);
        return this;
    }

    MetadataWriter texts(String key, List<String> values) {
        array(key, TEXT, values.size());
        values.forEach(bytes::text);
        return this;
    }

    MetadataWriter ints(String key, List<Integer> values) {
        array(key, I32, values.size());
        values.forEach(bytes::i32);
        return this;
    }

    int count() {
        return keys.size();
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void array(String key, int elementType, int count) {
        key(key, ARRAY);
        bytes.i32(elementType);
        bytes.i64(count);
    }

    private void key(String key, int type) {
        int length = key.getBytes(StandardCharsets.UTF_8).length;
        if (length < 1 || length > LONGEST_KEY) {
            throw new InvalidInputException(
                    "A metadata key has " + length + " bytes; 1 to " + LONGEST_KEY + " are possible.");
        }
        if (!keys.add(key)) {
            throw new InvalidInputException("The metadata key \"" + key + "\" was given twice.");
        }
        bytes.text(key);
        bytes.i32(type);
    }
}
