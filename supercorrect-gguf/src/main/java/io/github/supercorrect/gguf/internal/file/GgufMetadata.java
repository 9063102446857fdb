package io.github.supercorrect.gguf.internal.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The key-value part of a header. Keeps whole numbers and short texts; of arrays only where they stand, of long texts only
 * the chat template.
 */
final class GgufMetadata {

    /** Keys are at most 64 kB long by the format's own definition; real ones stay far below this. */
    private static final int LONGEST_KEY = 1024;

    private static final int LONGEST_KEPT_TEXT = 4096;
    /** The longest published ones, with tools, have about 20 kB. */
    private static final int LONGEST_KEPT_TEMPLATE = 1 << 16;

    /** Real files have less than 100 keys. */
    private static final int MOST_KEYS = 10_000;
    /** A key of one character, its length, a type and a value of one byte. */
    private static final int SMALLEST_ENTRY = 14;

    private static final int TEXT = 8;
    private static final int ARRAY = 9;

    private final Map<String, Object> values = new HashMap<>();

    /** Where an array's elements begin. */
    record Array(int elementType, long count, long position) {}

    private GgufMetadata() {}

    static GgufMetadata read(GgufCursor cursor, long count) throws IOException {
        if (count > MOST_KEYS) {
            throw cursor.invalid("the number of metadata keys is " + count + ", more than " + MOST_KEYS);
        }
        GgufMetadata metadata = new GgufMetadata();
        for (long i = 0; i < count; i++) {
            metadata.readEntry(cursor);
        }
        return metadata;
    }

    static int smallestEntry() {
        return SMALLEST_ENTRY;
    }

    Optional<String> text(String key) {
        return values.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    OptionalLong number(String key) {
        return values.get(key) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }

    Optional<Array> array(String key) {
        return values.get(key) instanceof Array array ? Optional.of(array) : Optional.empty();
    }

    private void readEntry(GgufCursor cursor) throws IOException {
        String key = cursor.text(LONGEST_KEY, "a metadata key");
        if (values.containsKey(key)) {
            throw cursor.invalid("metadata key \"" + key + "\" stands there twice");
        }
        values.put(key, readValue(cursor, cursor.i32("the type of " + key), key));
    }

    private static Object readValue(GgufCursor cursor, int type, String key) throws IOException {
        return switch (type) {
            case TEXT -> readText(cursor, key);
            case ARRAY -> readArray(cursor, key);
            case 0, 7 -> (long) cursor.u8(key);
            case 1 -> (long) (byte) cursor.u8(key);
            case 2 -> (long) cursor.u16(key);
            case 3 -> (long) (short) cursor.u16(key);
            case 4 -> cursor.i32(key) & 0xffff_ffffL;
            case 5 -> (long) cursor.i32(key);
            case 6 -> Float.intBitsToFloat(cursor.i32(key));
            case 10, 11 -> cursor.i64(key);
            case 12 -> Double.longBitsToDouble(cursor.i64(key));
            default -> throw cursor.invalid("metadata key \"" + key + "\" has the unknown value type " + type);
        };
    }

    /** Long texts are skipped: nobody asks for them, and their number is not bounded. */
    private static Object readText(GgufCursor cursor, String key) throws IOException {
        long start = cursor.position();
        long length = cursor.skipText(key);
        int limit = key.equals(ChatMetadata.TEMPLATE) ? LONGEST_KEPT_TEMPLATE : LONGEST_KEPT_TEXT;
        if (length > limit) {
            return true;
        }
        cursor.seek(start);
        return cursor.text(limit, key);
    }

    private static Array readArray(GgufCursor cursor, String key) throws IOException {
        int type = cursor.i32("the element type of " + key);
        int bytes = elementBytes(type);
        if (bytes == 0) {
            throw cursor.invalid("metadata array \"" + key + "\" has the unknown element type " + type);
        }
        long count = cursor.count(bytes, "the length of " + key);
        Array array = new Array(type, count, cursor.position());
        if (type == TEXT) {
            for (long i = 0; i < count; i++) {
                cursor.skipText("element " + i + " of " + key);
            }
        } else {
            cursor.skip(count * bytes, key);
        }
        return array;
    }

    /** The size of an array element, of a text its smallest; 0 for types that cannot stand in arrays. */
    private static int elementBytes(int type) {
        return switch (type) {
            case 0, 1, 7 -> 1;
            case 2, 3 -> 2;
            case 4, 5, 6 -> 4;
            case TEXT, 10, 11, 12 -> 8;
            default -> 0;
        };
    }
}
