package io.github.supercorrect.llama;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

/** The tokens of one decode call, each of one sequence ({@code llama_batch}). Not thread-safe. */
public final class LlamaBatch {

    private final int capacity;
    private final IntBuffer tokens;
    private final IntBuffer positions;
    private final IntBuffer sequences;
    private final ByteBuffer outputs;
    private int size;

    /** You get an empty batch with room for so many tokens. */
    public LlamaBatch(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity is " + capacity + ", must be 1 or more");
        }
        this.capacity = capacity;
        this.tokens = ints(capacity);
        this.positions = ints(capacity);
        this.sequences = ints(capacity);
        this.outputs = ByteBuffer.allocateDirect(capacity);
    }

    private static IntBuffer ints(int count) {
        return ByteBuffer.allocateDirect(count * Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .asIntBuffer();
    }

    /** Removes all tokens. */
    public void clear() {
        size = 0;
    }

    /** Number of tokens. */
    public int size() {
        return size;
    }

    /** Tokens that can still be added. */
    public int room() {
        return capacity - size;
    }

    /**
     * Adds a token.
     *
     * @param position its place in its sequence
     * @param output whether the logits after it are wanted
     * @return its row in the batch
     */
    public int add(int token, int position, int sequence, boolean output) {
        if (size == capacity) {
            throw new IllegalStateException("The batch is full; its capacity is " + capacity);
        }
        tokens.put(size, token);
        positions.put(size, position);
        sequences.put(size, sequence);
        outputs.put(size, (byte) (output ? 1 : 0));
        return size++;
    }

    IntBuffer tokens() {
        return tokens;
    }

    IntBuffer positions() {
        return positions;
    }

    IntBuffer sequences() {
        return sequences;
    }

    ByteBuffer outputs() {
        return outputs;
    }
}
