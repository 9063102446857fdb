package io.github.supercorrect.gguf.fit;

import io.github.supercorrect.gguf.KvType;
import io.github.supercorrect.gguf.Repack;
import io.github.supercorrect.worker.memory.MemoryShortage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says why a fit is what it is. */
final class FitExplanation {

    private final FitBuilder wanted;
    private final Machine machine;
    private final Fit fit;
    private final boolean repackable;

    /** @param repackable whether this processor has a use for rearranged weights of such types */
    FitExplanation(FitBuilder wanted, Machine machine, Fit fit, boolean repackable) {
        this.wanted = wanted;
        this.machine = machine;
        this.fit = fit;
        this.repackable = repackable;
    }

    Fit explained() {
        List<String> lines = new ArrayList<>();
        lines.add(context());
        lines.add(parallel());
        lines.add(threads());
        lines.add(kvType());
        lines.add(repack());
        lines.add(gpu());
        lines.add(memory());
        return new Fit(
                fit.contextSize(),
                fit.parallel(),
                fit.contexts(),
                fit.threads(),
                fit.kvType(),
                fit.repack(),
                fit.gpuLayers(),
                fit.memory(),
                lines);
    }

    private String context() {
        int trained = wanted.file.contextLength();
        String reason = wanted.contextSize != null
                ? "as asked for"
                : fit.contextSize() == trained
                        ? "what the model was trained for"
                        : "the model was trained for " + trained + ", which does not fit";
        return "Context " + fit.contextSize() + ": " + reason + ".";
    }

    private String parallel() {
        if (wanted.parallel != null) {
            return "Requests at a time " + fit.parallel() + ": as asked for, each with a whole context.";
        }
        if (fit.parallel() == fit.contexts()) {
            return "Requests at a time " + fit.parallel() + ": each with a whole context"
                    + (fit.parallel() == 1 ? "; more do not fit." : ".");
        }
        return "Requests at a time " + fit.parallel() + ": they share the cells of "
                + (fit.contexts() == 1 ? "one context" : fit.contexts() + " contexts")
                + ", and wait where those are full.";
    }

    private String threads() {
        int processors = machine.processors();
        return "Threads " + fit.threads() + ": "
                + (fit.threads() < processors
                        ? fit.threads() == 1
                                ? "a model so small gains nothing from more."
                                : "one of " + processors + " processors is left free, because ggml's threads spin."
                        : "as many as processors.");
    }

    private String kvType() {
        String reason = wanted.kvType != null
                ? "as asked for"
                : fit.kvType() == KvType.F16 ? "the fastest" : "half the memory, because f16 does not fit";
        return "KV type " + name(fit.kvType()) + ": " + reason + ".";
    }

    private String repack() {
        if (fit.repack()) {
            return "Weights rearranged for this processor: yes, prompts are about twice as fast; "
                    + MemoryShortage.megabytes(fit.memory().repacked()) + " of memory of their own.";
        }
        String reason = wanted.repack == Repack.OFF
                ? "as asked for"
                : fit.gpuLayers() > 0
                        ? "beside a GPU they stay as in the file"
                        : repackable
                                ? "that does not fit"
                                : "this processor has no use for it with weights of these types";
        return "Weights rearranged for this processor: no, " + reason + ".";
    }

    private String gpu() {
        int all = wanted.file.blockCount() + 1;
        if (fit.gpuLayers() == 0) {
            return "GPU layers 0: "
                    + (machine.gpus().isEmpty() ? machine.gpuRemark() : "not one fits beside 1 GiB that is left free")
                    + ".";
        }
        return "GPU layers " + fit.gpuLayers() + " of " + all + ": "
                + (fit.gpuLayers() == all ? "all fit." : "as many as fit beside 1 GiB that is left free.");
    }

    private String memory() {
        MemoryUse use = fit.memory();
        String free = machine.availableBytes().isPresent()
                ? MemoryShortage.megabytes(machine.availableBytes().getAsLong()) + " are free under "
                        + machine.memoryLimit()
                : "how much is free the system does not say";
        return "Memory " + MemoryShortage.megabytes(use.peak()) + " at most: weights "
                + MemoryShortage.megabytes(use.weights())
                + " as pages of the file"
                + (use.repacked() > 0 ? ", rearranged " + MemoryShortage.megabytes(use.repacked()) : "")
                + ", KV cells " + MemoryShortage.megabytes(use.cells()) + ", buffers "
                + MemoryShortage.megabytes(use.compute()) + ", the engine's process "
                + MemoryShortage.megabytes(use.engine())
                + (use.repacked() > 0 ? "; once weights are rearranged, the system may take the file's pages back" : "")
                + ". " + free + ".";
    }

    static String name(KvType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
