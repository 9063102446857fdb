package io.github.supercorrect.gguf.internal.schedule;

/** How many compute threads a model gets unless its user says. */
public final class ThreadCount {

    /** Below this the threads' waiting for each other costs more than they compute. */
    private static final long SMALL_MODEL_BYTES = 64L << 20;

    private ThreadCount() {}

    /**
     * One for a tiny model; else the processors that this process may use, one of them left free where there are more than
     * two: llama.cpp's threads spin while they wait, and a late one holds up all.
     */
    public static int forModel(long fileSize) {
        return forModel(fileSize, Runtime.getRuntime().availableProcessors());
    }

    /** The same for so many processors. */
    public static int forModel(long fileSize, int processors) {
        if (fileSize < SMALL_MODEL_BYTES) {
            return 1;
        }
        return processors > 2 ? processors - 1 : processors;
    }
}
