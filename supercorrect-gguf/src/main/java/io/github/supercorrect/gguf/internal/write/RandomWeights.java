package io.github.supercorrect.gguf.internal.write;

import io.github.supercorrect.gguf.internal.file.TensorType;
import java.nio.ByteBuffer;

/** Random numbers in a tensor type's blocks; the same seed gives the same bytes. SplitMix64: a gigabyte or more a second. */
final class RandomWeights implements TensorContent {

    private static final long GOLDEN_GAMMA = 0x9e37_79b9_7f4a_7c15L;

    private final BlockPattern pattern;
    private long state;
    private int next;

    RandomWeights(TensorType type, long seed) {
        this.pattern = BlockPattern.of(type);
        this.state = seed;
    }

    @Override
    public void fill(ByteBuffer page) {
        int end = page.limit();
        page.clear();
        for (int at = 0; at < end; at += Long.BYTES) {
            page.putLong(at, pattern.apply(next, nextBits()));
            next = next + 1 == pattern.length() ? 0 : next + 1;
        }
    }

    private long nextBits() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Neighbouring numbers in, unrelated numbers out. */
    static long mix(long number) {
        long mixed = (number ^ number >>> 30) * 0xbf58_476d_1ce4_e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d0_49bb_1331_11ebL;
        return mixed ^ mixed >>> 31;
    }
}
