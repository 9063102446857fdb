package io.github.supercorrect.gguf.internal.file;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/** The list of tensors: checked one by one, kept as sums. */
final class TensorTable {

    private static final int LONGEST_NAME = 512;
    private static final int MOST_DIMENSIONS = 4;

    private final Map<TensorType, Long> bytesByType = new EnumMap<>(TensorType.class);
    private long end;
    private String lastName = "";

    private TensorTable() {}

    static TensorTable read(GgufCursor cursor, long count, long alignment) throws IOException {
        TensorTable table = new TensorTable();
        for (long i = 0; i < count; i++) {
            table.readTensor(cursor, alignment);
        }
        table.checkEnd(cursor, alignment);
        return table;
    }

    /** A name's length, the number of dimensions, a type and an offset. */
    static int smallestEntry() {
        return 24;
    }

    String dominantType() {
        return bytesByType.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(entry -> entry.getKey().name())
                .orElse("unknown");
    }

    private void readTensor(GgufCursor cursor, long alignment) throws IOException {
        String name = cursor.text(LONGEST_NAME, "a tensor's name");
        String what = "tensor \"" + name + "\"";
        long[] dimensions = readDimensions(cursor, what);
        int id = cursor.i32("the type of " + what);
        TensorType type = TensorType.of(id).orElseThrow(() -> cursor.invalid(what + " has the unknown type " + id));
        long offset = cursor.i64("the offset of " + what);
        if (offset < 0 || offset % alignment != 0) {
            throw cursor.invalid(
                    what + " has the offset " + Long.toUnsignedString(offset) + ", not a multiple of " + alignment);
        }
        add(cursor, what, type, dimensions, offset);
    }

    private static long[] readDimensions(GgufCursor cursor, String what) throws IOException {
        int count = cursor.i32("the number of dimensions of " + what);
        if (count < 1 || count > MOST_DIMENSIONS) {
            throw cursor.invalid(what + " has " + count + " dimensions; 1 to " + MOST_DIMENSIONS + " are possible");
        }
        long[] dimensions = new long[count];
        for (int i = 0; i < count; i++) {
            dimensions[i] = cursor.i64("a dimension of " + what);
            if (dimensions[i] < 1) {
                throw cursor.invalid("dimension " + i + " of " + what + " is " + dimensions[i]);
            }
        }
        return dimensions;
    }

    private void add(GgufCursor cursor, String what, TensorType type, long[] dimensions, long offset)
            throws IOException {
        if (dimensions[0] % type.blockElements() != 0) {
            throw cursor.invalid("rows of " + what + " have " + dimensions[0] + " elements, not a multiple of the "
                    + type.blockElements() + " that " + type + " packs together");
        }
        try {
            long elements = 1;
            for (long dimension : dimensions) {
                elements = Math.multiplyExact(elements, dimension);
            }
            long bytes = type.bytes(elements);
            bytesByType.merge(type, bytes, Math::addExact);
            long tensorEnd = Math.addExact(offset, bytes);
            if (tensorEnd >= end) {
                end = tensorEnd;
                lastName = what;
            }
        } catch (ArithmeticException e) {
            throw cursor.invalid(what + " is larger than any file");
        }
    }

    private void checkEnd(GgufCursor cursor, long alignment) throws IOException {
        long start = (cursor.position() + alignment - 1) / alignment * alignment;
        if (end > cursor.size() - start) {
            throw cursor.invalid("the file is cut off: " + lastName + " ends at byte " + (start + end)
                    + ", the file has only " + cursor.size());
        }
    }
}
