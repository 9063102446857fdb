package io.github.supercorrect.gguf.internal.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The key-value part of a header. Keeps numbers and short texts, and the chat template; of arrays only where they stand, of
 * other long texts nothing. Takes at most about 8 MiB, whatever the file says.
 */
final class GgufMetadata {

    /** Keys are at most 64 kB long by the format's own definition; real ones stay far below this. */
    private static final int LONGEST_KEY = 1024;

    private static final int LONGEST_KEPT_TEXT = 4096;
    /** Real templates have up to 20 kB. */
    private static final int LONGEST_TEMPLATE = 256 << 10;
    /** Of keys and kept texts together, in bytes of the file. */
    private static final long MOST_KEPT = 2 << 20;
    /** Real files have less than 100 keys. */
    private static final int MOST_KEYS = 10_000;
    /** Real files have up to 600,000 merges. */
    private static final long MOST_TEXTS = 4 << 20;
    /** A key of one character, its length, a type and a value of one byte. */
    private static final int SMALLEST_ENTRY = 14;

    private final GgufCursor cursor;
    private final Map<String, Value> values = new HashMap<>();
    private long kept;
    private long end;

    private GgufMetadata(GgufCursor cursor) {
        this.cursor = cursor;
    }

    /** Where an array's elements begin. */
    record Array(int elementType, long count, long position) {}

    /** What stands behind a key: a Long, a Double, a Boolean, a String, an Array, or null for a text that was not kept. */
    private record Value(int type, @Nullable Object content, long position) {}

    static GgufMetadata read(GgufCursor cursor, long count) throws IOException {
        if (count > MOST_KEYS) {
            throw cursor.invalid("the number of metadata keys is " + count + ", more than " + MOST_KEYS);
        }
        GgufMetadata metadata = new GgufMetadata(cursor);
        for (long i = 0; i < count; i++) {
            metadata.readEntry();
        }
        metadata.end = cursor.position();
        return metadata;
    }

    static int smallestEntry() {
        return SMALLEST_ENTRY;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    int type(String key) {
        Value value = values.get(key);
        return value == null ? -1 : value.type;
    }

    Optional<String> text(String key) {
        return content(key, String.class);
    }

    OptionalLong number(String key) {
        Optional<Long> number = content(key, Long.class);
        return number.isPresent() ? OptionalLong.of(number.get()) : OptionalLong.empty();
    }

    OptionalDouble real(String key) {
        Optional<Double> real = content(key, Double.class);
        return real.isPresent() ? OptionalDouble.of(real.get()) : OptionalDouble.empty();
    }

    Optional<Boolean> flag(String key) {
        return content(key, Boolean.class);
    }

    Optional<Array> array(String key) {
        return content(key, Array.class);
    }

    /** The first key of these that holds a number which is none, or infinite. */
    Optional<String> notFinite(String prefix) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .filter(entry -> entry.getValue().content instanceof Double real && !Double.isFinite(real))
                .map(Map.Entry::getKey)
                .min(String::compareTo);
    }

    /** You get the exception that says what is wrong with a key's value, or that there is none; it names the place. */
    GgufException invalid(String key, String reason) {
        Value value = values.get(key);
        return cursor.invalid(value == null ? end : value.position, key + " " + reason);
    }

    private <T> Optional<T> content(String key, Class<T> type) {
        Value value = values.get(key);
        return value != null && type.isInstance(value.content)
                ? Optional.of(type.cast(value.content))
                : Optional.empty();
    }

    private void readEntry() throws IOException {
        long start = cursor.position();
        String key = cursor.text(LONGEST_KEY, "a metadata key");
        if (key.isEmpty()) {
            throw cursor.invalid(start, "a metadata key is empty");
        }
        if (values.containsKey(key)) {
            throw cursor.invalid(start, "metadata key \"" + key + "\" stands there twice");
        }
        keep(key.length());
        int type = cursor.i32("the type of " + key);
        long position = cursor.position();
        values.put(key, new Value(type, readValue(type, key), position));
    }

    private void keep(long bytes) throws GgufException {
        kept += bytes;
        if (kept > MOST_KEPT) {
            throw cursor.invalid("the metadata's keys and texts take more than " + MOST_KEPT + " bytes");
        }
    }

    private @Nullable Object readValue(int type, String key) throws IOException {
        return switch (type) {
            case ValueType.TEXT -> readText(key);
            case ValueType.ARRAY -> readArray(key);
            case ValueType.BOOL -> cursor.u8(key) != 0;
            case ValueType.U8 -> (long) cursor.u8(key);
            case ValueType.I8 -> (long) (byte) cursor.u8(key);
            case ValueType.U16 -> (long) cursor.u16(key);
            case ValueType.I16 -> (long) (short) cursor.u16(key);
            case ValueType.U32 -> cursor.i32(key) & 0xffff_ffffL;
            case ValueType.I32 -> (long) cursor.i32(key);
            case ValueType.F32 -> (double) Float.intBitsToFloat(cursor.i32(key));
            case ValueType.U64, ValueType.I64 -> cursor.i64(key);
            case ValueType.F64 -> Double.longBitsToDouble(cursor.i64(key));
            default -> throw cursor.invalid("metadata key \"" + key + "\" has the unknown value type " + type);
        };
    }

    /** Other long texts are skipped: nobody asks for them, and their number is not bounded. */
    private @Nullable String readText(String key) throws IOException {
        long start = cursor.position();
        long length = cursor.skipText(key);
        int limit = key.equals(ChatMetadata.TEMPLATE) ? LONGEST_TEMPLATE : LONGEST_KEPT_TEXT;
        if (length > limit) {
            return null;
        }
        keep(length);
        cursor.seek(start);
        return cursor.text(limit, key);
    }

    private Array readArray(String key) throws IOException {
        int type = cursor.i32("the element type of " + key);
        int bytes = ValueType.elementBytes(type);
        if (bytes == 0) {
            throw cursor.invalid("metadata array \"" + key + "\" has the unknown element type " + type);
        }
        long count = cursor.count(bytes, "the length of " + key);
        Array array = new Array(type, count, cursor.position());
        if (type == ValueType.TEXT) {
            skipTexts(count, key);
        } else {
            cursor.skip(count * bytes, key);
        }
        return array;
    }

    private void skipTexts(long count, String key) throws IOException {
        if (count > MOST_TEXTS) {
            throw cursor.invalid("metadata array \"" + key + "\" has " + count + " texts, more than " + MOST_TEXTS);
        }
        for (long i = 0; i < count; i++) {
            cursor.skipText(key);
        }
    }
}
