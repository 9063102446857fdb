package io.github.supercorrect.gguf.internal.file;

import java.util.List;

/**
 * One tensor of a file.
 *
 * @param name for example {@code blk.0.attn_q.weight}
 * @param type how its numbers are stored
 * @param dimensions one to four, all positive; the first is the length of a row
 * @param offset from the beginning of the data, in bytes
 * @param bytes that its numbers take
 */
public record TensorInfo(String name, TensorType type, List<Long> dimensions, long offset, long bytes) {

    public TensorInfo {
        dimensions = List.copyOf(dimensions);
    }

    /** The number of its numbers. */
    public long elements() {
        return dimensions.stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b);
    }
}
