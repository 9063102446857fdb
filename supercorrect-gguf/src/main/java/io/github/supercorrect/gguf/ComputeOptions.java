package io.github.supercorrect.gguf;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.schedule.ThreadCount;
import io.github.supercorrect.worker.engine.ComputeSettings;
import org.jspecify.annotations.Nullable;

/** What was said about how to compute, and what holds for what was not. Not thread-safe. */
final class ComputeOptions {

    /** The kernels of x86 processors take so many rows at a time. */
    static final int MOST_PARALLEL = 16;

    private static final int DEFAULT_CHUNK = 256;
    private static final int SMALLEST_CHUNK = 16;
    private static final int LARGEST_CHUNK = 2048;
    /** A model below this takes so little for keys and values that every request gets a whole context. */
    private static final long SMALL_MODEL_BYTES = 64L << 20;
    /** Unless asked for more, keys and values take at most this part of what the weights take. */
    private static final int PART_OF_WEIGHTS = 4;

    private static final int MOST_CONTEXTS = 4;

    private @Nullable Integer threads;
    private @Nullable Integer batchThreads;
    private @Nullable Integer parallel;
    private int chunk = DEFAULT_CHUNK;
    private KvType kvType = KvType.F16;
    private boolean mmap = true;
    private Repack repack = Repack.AUTO;
    private boolean deterministic;
    private String cpuVariant = "";

    void threads(int value) {
        threads = requireThreads("threads", value);
    }

    void batchThreads(int value) {
        batchThreads = requireThreads("batchThreads", value);
    }

    private static int requireThreads(String field, int value) {
        return require(field, value, Runtime.getRuntime().availableProcessors(), ", the number of processors");
    }

    void parallel(int value) {
        parallel = require("parallel", value, MOST_PARALLEL, "");
    }

    void chunk(int value) {
        if (value < SMALLEST_CHUNK || value > LARGEST_CHUNK) {
            throw new InvalidInputException(
                    "chunk is " + value + "; it must be " + SMALLEST_CHUNK + " to " + LARGEST_CHUNK + " tokens.");
        }
        chunk = value;
    }

    private static int require(String field, int value, int most, String why) {
        if (value < 1 || value > most) {
            throw new InvalidInputException(field + " is " + value + "; it must be 1 to " + most + why + ".");
        }
        return value;
    }

    void kvType(KvType value) {
        kvType = value;
    }

    void mmap(boolean value) {
        mmap = value;
    }

    void repack(Repack value) {
        repack = value;
    }

    void deterministic(boolean value) {
        deterministic = value;
    }

    void cpuVariant(String value) {
        cpuVariant = value;
    }

    /** @throws InvalidInputException if the settings contradict each other */
    ComputeSettings settings(long fileSize, int contextSize, long cellBytes) {
        if (deterministic && parallel != null && parallel > 1) {
            throw new InvalidInputException("parallel is " + parallel
                    + "; with deterministic it must be 1: requests that are computed together change each other's last"
                    + " bits.");
        }
        int generation = threads == null ? ThreadCount.forModel(fileSize) : threads;
        int requests = deterministic ? 1 : parallel == null ? MOST_PARALLEL : parallel;
        return new ComputeSettings(
                generation,
                batchThreads == null ? generation : batchThreads,
                requests,
                (int) Math.min(
                        Integer.MAX_VALUE, (long) contextSize * contexts(fileSize, contextSize * cellBytes, requests)),
                chunk,
                ComputeSettings.KvType.valueOf(kvType.name()),
                mmap,
                ComputeSettings.Repack.valueOf(repack.name()),
                deterministic,
                cpuVariant);
    }

    /**
     * How many requests may fill their whole context at a time. Whoever asks for parallel requests gets a context for each; else few
     * are enough, because the engine takes up as many short requests as fit.
     */
    private long contexts(long fileSize, long contextBytes, int requests) {
        if (parallel != null || fileSize < SMALL_MODEL_BYTES) {
            return requests;
        }
        long affordable = fileSize / PART_OF_WEIGHTS / Math.max(1, contextBytes);
        return Math.max(1, Math.min(affordable, Math.min(MOST_CONTEXTS, requests)));
    }
}
