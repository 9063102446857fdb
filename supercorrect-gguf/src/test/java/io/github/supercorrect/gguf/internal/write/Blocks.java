package io.github.supercorrect.gguf.internal.write;

import io.github.supercorrect.gguf.internal.file.TensorType;
import java.nio.ByteBuffer;

/** Decodes blocks as ggml-quants.c does ({@code dequantize_row_…}). */
final class Blocks {

    private static final int[] IQ4_NL = {-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113};

    private Blocks() {}

    static double[] decode(TensorType type, ByteBuffer bytes, int elements) {
        double[] weights = new double[elements];
        for (int block = 0; block * type.blockElements() < elements; block++) {
            int at = block * type.blockBytes();
            for (int i = 0; i < type.blockElements(); i++) {
                weights[block * type.blockElements() + i] = decode(type, bytes, at, i);
            }
        }
        return weights;
    }

    private static double decode(TensorType type, ByteBuffer bytes, int at, int i) {
        return switch (type) {
            case F32 -> bytes.getFloat(at);
            case F16 -> half(bytes, at);
            case Q8_0 -> half(bytes, at) * bytes.get(at + 2 + i);
            case Q4_0 -> half(bytes, at) * (nibble(bytes, at + 2 + i % 16, i / 16) - 8);
            case IQ4_NL -> half(bytes, at) * IQ4_NL[nibble(bytes, at + 2 + i % 16, i / 16)];
            case Q4_K -> fourBits(bytes, at, i);
            case Q6_K -> sixBits(bytes, at, i);
            default -> throw new IllegalArgumentException(type.name());
        };
    }

    private static double fourBits(ByteBuffer bytes, int at, int i) {
        int part = i / 32;
        int scales = at + 4;
        int scale = part < 4
                ? bytes.get(scales + part) & 63
                : (bytes.get(scales + part + 4) & 15) | ((bytes.get(scales + part - 4) & 0xc0) >> 2);
        int min = part < 4
                ? bytes.get(scales + part + 4) & 63
                : ((bytes.get(scales + part + 4) & 0xf0) >> 4) | ((bytes.get(scales + part) & 0xc0) >> 2);
        int quant = nibble(bytes, at + 16 + i / 64 * 32 + i % 32, part % 2);
        return half(bytes, at) * scale * quant - half(bytes, at + 2) * min;
    }

    private static double sixBits(ByteBuffer bytes, int at, int i) {
        int half = i / 128;
        int quarter = i % 128 / 32;
        int low = nibble(bytes, at + half * 64 + quarter % 2 * 32 + i % 32, quarter / 2);
        int high = (bytes.get(at + 128 + half * 32 + i % 32) >> (2 * quarter)) & 3;
        int scale = bytes.get(at + 192 + i / 16);
        return half(bytes, at + 208) * scale * ((low | (high << 4)) - 32);
    }

    private static int nibble(ByteBuffer bytes, int at, int high) {
        return (bytes.get(at) >> (4 * high)) & 15;
    }

    private static double half(ByteBuffer bytes, int at) {
        short bits = bytes.getShort(at);
        int exponent = (bits >> 10) & 31;
        double size = Math.scalb(1 + (bits & 1023) / 1024.0, exponent - 15);
        return exponent == 0 || exponent == 31 ? Double.NaN : bits < 0 ? -size : size;
    }
}
