package io.github.supercorrect.gguf.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A GGUF file in the making: everything in it can be written as it must not be. */
final class Draft {

    static final int U32 = 4;
    static final int I32 = 5;
    static final int F32 = 6;
    static final int BOOL = 7;
    static final int TEXT = 8;
    static final int ARRAY = 9;
    static final int U64 = 10;

    int magic = 0x46554747;
    int version = 3;
    int alignment = 32;
    long moreKeys;
    long moreTensors;
    final List<Key> keys = new ArrayList<>();
    final List<Tensor> tensors = new ArrayList<>();

    /** A metadata entry; the value's bytes stand as they are. */
    static final class Key {
        String name;
        int type;
        byte[] value;

        Key(String name, int type, byte[] value) {
            this.name = name;
            this.type = type;
            this.value = value;
        }
    }

    /** A tensor; its offset follows from the tensors before unless it is set. */
    static final class Tensor {
        String name;
        int claimedDimensions = -1;
        long[] dimensions;
        int type;
        long offset = -1;
        boolean offsetSet;
        final byte[] data;

        Tensor(String name, int type, byte[] data, long... dimensions) {
            this.name = name;
            this.type = type;
            this.data = data;
            this.dimensions = dimensions;
        }

        void at(long place) {
            offset = place;
            offsetSet = true;
        }
    }

    Draft put(String name, int type, byte[] value) {
        for (Key key : keys) {
            if (key.name.equals(name)) {
                key.type = type;
                key.value = value;
                return this;
            }
        }
        keys.add(new Key(name, type, value));
        return this;
    }

    Draft u32(String name, long value) {
        return put(name, U32, bytes32((int) value));
    }

    Draft f32(String name, float value) {
        return put(name, F32, bytes32(Float.floatToRawIntBits(value)));
    }

    Draft text(String name, String value) {
        return put(name, TEXT, sized(value));
    }

    Draft without(String name) {
        keys.removeIf(key -> key.name.equals(name));
        return this;
    }

    Key key(String name) {
        return keys.stream().filter(key -> key.name.equals(name)).findFirst().orElseThrow();
    }

    Tensor tensor(String name) {
        return tensors.stream()
                .filter(tensor -> tensor.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    Draft change(Consumer<Draft> change) {
        change.accept(this);
        return this;
    }

    /** The header alone: up to the padding before the data. */
    byte[] header() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes32(magic));
        out.writeBytes(bytes32(version));
        out.writeBytes(bytes64(tensors.size() + moreTensors));
        out.writeBytes(bytes64(keys.size() + moreKeys));
        for (Key key : keys) {
            out.writeBytes(sized(key.name));
            out.writeBytes(bytes32(key.type));
            out.writeBytes(key.value);
        }
        long offset = 0;
        for (Tensor tensor : tensors) {
            writeEntry(out, tensor, tensor.offsetSet ? tensor.offset : offset);
            offset = padded(offset + tensor.data.length);
        }
        return out.toByteArray();
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header());
        pad(out);
        for (Tensor tensor : tensors) {
            out.writeBytes(tensor.data);
            pad(out);
        }
        return out.toByteArray();
    }

    private static void writeEntry(ByteArrayOutputStream out, Tensor tensor, long offset) {
        out.writeBytes(sized(tensor.name));
        out.writeBytes(bytes32(tensor.claimedDimensions < 0 ? tensor.dimensions.length : tensor.claimedDimensions));
        for (long dimension : tensor.dimensions) {
            out.writeBytes(bytes64(dimension));
        }
        out.writeBytes(bytes32(tensor.type));
        out.writeBytes(bytes64(offset));
    }

    private long padded(long length) {
        return (length + alignment - 1) / alignment * alignment;
    }

    private void pad(ByteArrayOutputStream out) {
        out.writeBytes(new byte[(int) (padded(out.size()) - out.size())]);
    }

    static byte[] sized(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return join(bytes64(bytes.length), bytes);
    }

    static byte[] texts(List<String> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(join(bytes32(TEXT), bytes64(values.size())));
        values.forEach(value -> out.writeBytes(sized(value)));
        return out.toByteArray();
    }

    static byte[] ints(int type, List<Integer> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(join(bytes32(type), bytes64(values.size())));
        values.forEach(value -> out.writeBytes(bytes32(value)));
        return out.toByteArray();
    }

    static byte[] bytes32(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    static byte[] bytes64(long value) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
