package io.github.supercorrect.gguf.internal.write;

import java.nio.ByteBuffer;

/** The numbers of one tensor, given page by page in the file's byte order. */
@FunctionalInterface
public interface TensorContent {

    /**
     * Puts the next bytes into {@code page}, from position 0 to its limit. All pages but a tensor's last are of the same
     * size, a multiple of 8 bytes, and the buffer has room for whole 8 bytes beyond the limit of the last one.
     */
    void fill(ByteBuffer page);
}
