package io.github.supercorrect.gguf.internal.schedule;

/** How many requests may fill their whole context at a time, unless the user says how many run. */
public final class CellCount {

    /** The kernels of x86 processors take so many rows at a time. */
    public static final int MOST_PARALLEL = 16;

    /** A model below this takes so little for keys and values that every request gets a whole context. */
    private static final long SMALL_MODEL_BYTES = 64L << 20;
    /** Keys and values take at most this part of what the weights take. */
    private static final int PART_OF_WEIGHTS = 4;

    private static final int MOST_CONTEXTS = 4;

    private CellCount() {}

    /** Few are enough, because the engine takes up as many short requests as fit. */
    public static int contexts(long fileSize, long contextBytes, int requests) {
        if (fileSize < SMALL_MODEL_BYTES) {
            return requests;
        }
        long affordable = fileSize / PART_OF_WEIGHTS / Math.max(1, contextBytes);
        return (int) Math.max(1, Math.min(affordable, Math.min(MOST_CONTEXTS, requests)));
    }
}
