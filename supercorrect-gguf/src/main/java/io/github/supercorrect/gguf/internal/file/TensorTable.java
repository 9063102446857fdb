package io.github.supercorrect.gguf.internal.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of tensors: each is checked by itself and against the others. Takes at most about 8 MiB. */
final class TensorTable {

    /** ggml's {@code GGML_MAX_NAME}, less the zero at the end. */
    private static final int LONGEST_NAME = 63;

    private static final int MOST_DIMENSIONS = 4;
    /** Mixtures of experts have some thousands. */
    private static final int MOST_TENSORS = 16_384;
    /** A name's length, the number of dimensions, a type and an offset. */
    private static final int SMALLEST_ENTRY = 24;

    private final GgufCursor cursor;
    private final long alignment;
    private final Map<String, TensorInfo> tensors = new LinkedHashMap<>();
    private final Map<String, Long> positions = new HashMap<>();
    private long end;

    private TensorTable(GgufCursor cursor, long alignment) {
        this.cursor = cursor;
        this.alignment = alignment;
    }

    static TensorTable read(GgufCursor cursor, long count, long alignment) throws IOException {
        if (count > MOST_TENSORS) {
            throw cursor.invalid("the number of tensors is " + count + ", more than " + MOST_TENSORS);
        }
        TensorTable table = new TensorTable(cursor, alignment);
        for (long i = 0; i < count; i++) {
            table.readTensor();
        }
        table.end = cursor.position();
        table.checkPlaces();
        return table;
    }

    static int smallestEntry() {
        return SMALLEST_ENTRY;
    }

    List<TensorInfo> list() {
        return List.copyOf(tensors.values());
    }

    Optional<TensorInfo> find(String name) {
        return Optional.ofNullable(tensors.get(name));
    }

    /** The exception about a tensor; it names the place of its entry. */
    GgufException invalid(TensorInfo tensor, String reason) {
        return cursor.invalid(
                positions.getOrDefault(tensor.name(), cursor.position()), "tensor \"" + tensor.name() + "\" " + reason);
    }

    /** The exception about a tensor that is not there. */
    GgufException missing(String name) {
        return cursor.invalid(end, "there is no tensor \"" + name + "\"");
    }

    private void readTensor() throws IOException {
        long position = cursor.position();
        String name = cursor.text(LONGEST_NAME, "a tensor's name");
        String what = "tensor \"" + name + "\"";
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw cursor.invalid(position, what + " has no name, or a zero byte in it");
        }
        List<Long> dimensions = readDimensions(what);
        int id = cursor.i32("the type of " + what);
        TensorType type = TensorType.of(id).orElseThrow(() -> cursor.invalid(what + " has the unknown type " + id));
        long offset = cursor.i64("the offset of " + what);
        if (offset < 0 || offset % alignment != 0) {
            throw cursor.invalid(
                    what + " has the offset " + Long.toUnsignedString(offset) + ", not a multiple of " + alignment);
        }
        TensorInfo tensor = new TensorInfo(name, type, dimensions, offset, bytes(what, type, dimensions));
        if (tensors.putIfAbsent(name, tensor) != null) {
            throw cursor.invalid(position, what + " stands there twice");
        }
        positions.put(name, position);
    }

    private List<Long> readDimensions(String what) throws IOException {
        int count = cursor.i32("the number of dimensions of " + what);
        if (count < 1 || count > MOST_DIMENSIONS) {
            throw cursor.invalid(what + " has " + Integer.toUnsignedString(count) + " dimensions; 1 to "
                    + MOST_DIMENSIONS + " are possible");
        }
        List<Long> dimensions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long dimension = cursor.i64("a dimension of " + what);
            if (dimension < 1) {
                throw cursor.invalid("dimension " + i + " of " + what + " is " + dimension);
            }
            dimensions.add(dimension);
        }
        return dimensions;
    }

    private long bytes(String what, TensorType type, List<Long> dimensions) throws GgufException {
        if (dimensions.get(0) % type.blockElements() != 0) {
            throw cursor.invalid("rows of " + what + " have " + dimensions.get(0) + " elements, not a multiple of the "
                    + type.blockElements() + " that " + type + " packs together");
        }
        try {
            long elements = 1;
            for (long dimension : dimensions) {
                elements = Math.multiplyExact(elements, dimension);
            }
            return type.bytes(elements);
        } catch (ArithmeticException e) {
            throw cursor.invalid(what + " is larger than any file");
        }
    }

    /** Every tensor inside the file, none over another. */
    private void checkPlaces() throws GgufException {
        long start = (cursor.position() + alignment - 1) / alignment * alignment;
        long room = cursor.size() - start;
        List<TensorInfo> sorted = new ArrayList<>(tensors.values());
        sorted.sort(Comparator.comparingLong(TensorInfo::offset));
        long free = 0;
        String last = "";
        for (TensorInfo tensor : sorted) {
            if (tensor.offset() > room || tensor.bytes() > room - tensor.offset()) {
                throw cutOff(tensor, start);
            }
            if (tensor.offset() < free) {
                throw invalid(tensor, "begins at byte " + tensor.offset() + " of the data, inside of \"" + last + "\"");
            }
            free = tensor.offset() + tensor.bytes();
            last = tensor.name();
        }
    }

    private GgufException cutOff(TensorInfo tensor, long start) {
        return cursor.invalid(
                positions.getOrDefault(tensor.name(), start),
                "the file is cut off: tensor \"" + tensor.name() + "\" has " + tensor.bytes() + " bytes at byte "
                        + tensor.offset() + " of the data, which begins at byte " + start + "; the file has only "
                        + cursor.size());
    }
}
