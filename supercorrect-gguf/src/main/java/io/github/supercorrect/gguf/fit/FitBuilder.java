package io.github.supercorrect.gguf.fit;

import io.github.supercorrect.core.error.InsufficientMemoryException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.GgufFile;
import io.github.supercorrect.gguf.KvType;
import io.github.supercorrect.gguf.Repack;
import io.github.supercorrect.gguf.internal.schedule.CellCount;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks for a {@link Fit}. What is set is kept; what is not is chosen. Not thread-safe. */
public final class FitBuilder {

    private static final int SMALLEST_CONTEXT = 256;

    final GgufFile file;

    @Nullable
    Machine machine;

    @Nullable
    Integer contextSize;

    @Nullable
    Integer parallel;

    @Nullable
    KvType kvType;

    Repack repack = Repack.AUTO;

    FitBuilder(GgufFile file) {
        this.file = Objects.requireNonNull(file, "file");
    }

    /** The machine; this one unless set. */
    public FitBuilder machine(Machine machine) {
        this.machine = Objects.requireNonNull(machine, "machine");
        return this;
    }

    /** Tokens of prompt and answer together, from 256 to what the model was trained for; the latter unless set, if that fits. */
    public FitBuilder contextSize(int contextSize) {
        int trained = file.contextLength();
        if (contextSize < Math.min(SMALLEST_CONTEXT, trained) || contextSize > trained) {
            throw new InvalidInputException("contextSize is " + contextSize + "; it must be " + SMALLEST_CONTEXT
                    + " to " + trained + ", what the model was trained for.");
        }
        this.contextSize = contextSize;
        return this;
    }

    /** Requests at a time, from 1 to 16, each with cells for a whole context. Unless set, 16 that share those of a few. */
    public FitBuilder parallel(int parallel) {
        if (parallel < 1 || parallel > CellCount.MOST_PARALLEL) {
            throw new InvalidInputException(
                    "parallel is " + parallel + "; it must be 1 to " + CellCount.MOST_PARALLEL + ".");
        }
        this.parallel = parallel;
        return this;
    }

    /** How keys and values are stored; {@link KvType#F16} unless set, if that fits. */
    public FitBuilder kvType(KvType kvType) {
        this.kvType = Objects.requireNonNull(kvType, "kvType");
        return this;
    }

    /** Whether weights are rearranged for the processor; if that fits, unless set. */
    public FitBuilder repack(Repack repack) {
        this.repack = Objects.requireNonNull(repack, "repack");
        return this;
    }

    /**
     * You get settings that fit.
     *
     * @throws InsufficientMemoryException if there are none; the message has the figures
     */
    public Fit fit() {
        return new FitSearch(this, machine == null ? Machine.here() : machine).run();
    }
}
