package io.github.supercorrect.gguf.internal.write;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.file.TensorType;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which bits of a block are random and which are fixed, so that whatever the random bits are the numbers are finite, their
 * mean is zero and their root mean square is 0.018 to 0.024, as the matrices of real models have it. The structures are
 * those of ggml-common.h.
 *
 * <p>The mean matters: a common offset of all weights would give every token nearly the same logits.
 */
final class BlockPattern {

    /** As long as it takes to be whole blocks and whole longs at once. */
    private final long[] random;

    private final long[] fixed;

    private BlockPattern(Masks masks) {
        this.random = longs(masks.random.toByteArray());
        this.fixed = longs(masks.fixed.toByteArray());
    }

    /** @throws InvalidInputException for a type that is not written here */
    static BlockPattern of(TensorType type) {
        Masks masks = new Masks();
        switch (type) {
            // Sign and mantissa are random, the exponent makes it 2^-6 up to 2^-5.
            case F32 -> masks.masked(0x807f_ffff, 0x3c80_0000, 4);
            case F16 -> masks.masked(0x83ff, 0x2400, 2);
            // An odd number from -127 to 127, times 1.125 × 2^-12.
            case Q8_0 -> masks.half(0x0c80).bytes(32, 0x01);
            // An odd number from 1 to 15 less 8, times 1.125 × 2^-8.
            case Q4_0 -> masks.half(0x1c80).bytes(16, 0x11);
            // The 16 steps have the mean -5.9, so the scale's sign is random; 1.25 × 2^-12.
            case IQ4_NL -> masks.masked(0x8000, 0x0d00, 2).bytes(16, 0);
            // d × 35 × (0 to 15) - dmin × 35 with dmin = 7.5 d, d = 2^-13.
            case Q4_K -> masks.half(0x0800).half(0x1380).scales35().bytes(128, 0);
            // An odd number from 1 to 63 less 32, times 18 × 2^-14; low bits, high bits, scales, d.
            case Q6_K -> masks.bytes(128, 0x11).bytes(64, 0).repeated(18, 16).half(0x0400);
            default ->
                throw new InvalidInputException(
                        "Random weights are written as F32, F16, Q8_0, Q4_0, IQ4_NL, Q4_K or Q6_K, not as " + type
                                + ".");
        }
        return new BlockPattern(masks);
    }

    int length() {
        return fixed.length;
    }

    /** The {@code i}th long of the pattern with these random bits. */
    long apply(int i, long bits) {
        return (bits & random[i]) | fixed[i];
    }

    private static long[] longs(byte[] block) {
        int repeats = Long.BYTES / Math.min(Long.BYTES, Integer.lowestOneBit(block.length));
        ByteBuffer blocks = ByteBuffer.allocate(block.length * repeats).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < repeats; i++) {
            blocks.put(block);
        }
        long[] longs = new long[blocks.capacity() / Long.BYTES];
        blocks.flip().asLongBuffer().get(longs);
        return longs;
    }

    /** Collects the two masks of one block. */
    private static final class Masks {
        private final ByteArrayOutputStream random = new ByteArrayOutputStream();
        private final ByteArrayOutputStream fixed = new ByteArrayOutputStream();

        Masks masked(int randomBits, int fixedBits, int bytes) {
            for (int i = 0; i < bytes; i++) {
                random.write(randomBits >>> (Byte.SIZE * i));
                fixed.write(fixedBits >>> (Byte.SIZE * i));
            }
            return this;
        }

        /** A number of 16 bits. */
        Masks half(int bits) {
            return masked(0, bits, Short.BYTES);
        }

        Masks repeated(int value, int count) {
            for (int i = 0; i < count; i++) {
                masked(0, value, 1);
            }
            return this;
        }

        /** Random bytes in which the bits of {@code set} are set. */
        Masks bytes(int count, int set) {
            for (int i = 0; i < count; i++) {
                masked(~set, set, 1);
            }
            return this;
        }

        /** Eight scales and eight minima of six bits, all 35, as {@code get_scale_min_k4} unpacks them. */
        Masks scales35() {
            return repeated(((35 >> 4) << 6) | 35, 8).repeated(((35 & 0xf) << 4) | (35 & 0xf), 4);
        }
    }
}
