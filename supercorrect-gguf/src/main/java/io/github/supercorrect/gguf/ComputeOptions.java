package io.github.supercorrect.gguf;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.schedule.CellCount;
import io.github.supercorrect.gguf.internal.schedule.ThreadCount;
import io.github.supercorrect.worker.engine.ComputeSettings;
import org.jspecify.annotations.Nullable;

/** What was said about how to compute, and what holds for what was not. Not thread-safe. */
final class ComputeOptions {

    static final int MOST_PARALLEL = CellCount.MOST_PARALLEL;

    private static final int DEFAULT_CHUNK = 256;
    private static final int SMALLEST_CHUNK = 16;
    private static final int LARGEST_CHUNK = 2048;
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

    /** Whoever asks for parallel requests gets a context for each. */
    private long contexts(long fileSize, long contextBytes, int requests) {
        return parallel != null ? requests : CellCount.contexts(fileSize, contextBytes, requests);
    }
}
