package io.github.supercorrect.gguf.internal.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes in the order and with the length prefixes of GGUF. */
final class LittleEndian {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void u8(int value) {
        out.write(value);
    }

    void i32(int value) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write(value >>> shift);
        }
    }

    void i64(long value) {
        i32((int) value);
        i32((int) (value >>> Integer.SIZE));
    }

    void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        i64(utf8.length);
        out.writeBytes(utf8);
    }

    void bytes(byte[] value) {
        out.writeBytes(value);
    }

    /** Zeros up to the next multiple of {@code alignment}. */
    void align(int alignment) {
        while (out.size() % alignment != 0) {
            out.write(0);
        }
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }
}
