package io.github.supercorrect.gguf.fit;

import io.github.supercorrect.core.error.InsufficientMemoryException;
import io.github.supercorrect.gguf.GgufFile;
import io.github.supercorrect.gguf.KvType;
import io.github.supercorrect.gguf.Repack;
import io.github.supercorrect.gguf.internal.fit.GpuShare;
import io.github.supercorrect.gguf.internal.fit.MemoryEstimate;
import io.github.supercorrect.gguf.internal.schedule.CellCount;
import io.github.supercorrect.gguf.internal.schedule.ThreadCount;
import io.github.supercorrect.worker.memory.HostMemory;
import io.github.supercorrect.worker.memory.MemoryNeed;
import io.github.supercorrect.worker.memory.MemoryShortage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries settings, the best first: fewer requests at a time cost nothing to a single one, keys and values in 8 bits a tenth of the speed of
 * prompts, a smaller context the long problems.
 */
final class FitSearch {

    private static final int CHUNK = 256;
    /** The hierarchical prompt, a problem and an answer of moderate length. */
    private static final int SMALLEST_USEFUL_CONTEXT = 1024;
    /** What the engine leaves free on each GPU. */
    private static final long GPU_MARGIN = 1L << 30;

    private final FitBuilder wanted;
    private final GgufFile file;
    private final Machine machine;
    private final HostMemory memory;

    /** @param contexts how many requests may fill their whole context */
    private record Trial(int contextSize, int parallel, int contexts, KvType kvType) {}

    FitSearch(FitBuilder wanted, Machine machine) {
        this.wanted = wanted;
        this.file = wanted.file;
        this.machine = machine;
        this.memory = machine.memory();
    }

    Fit run() {
        List<Trial> trials = trials();
        Optional<MemoryShortage> shortage = Optional.empty();
        for (Trial trial : trials) {
            Candidate candidate = candidate(trial);
            shortage = shortage(candidate.need());
            if (shortage.isEmpty()) {
                return fit(trial, candidate);
            }
        }
        throw refused(trials.get(trials.size() - 1), shortage.orElseThrow());
    }

    /** The engine is content with mapped weights that come and go; whoever asks for a fit wants them to stay. */
    private Optional<MemoryShortage> shortage(MemoryNeed need) {
        return need.shortage(memory, wanted.repack == Repack.ON)
                .or(() -> new MemoryNeed(need.weightsBytes(), need.bufferBytes(), false).shortage(memory, false));
    }

    private List<Trial> trials() {
        int trained = wanted.contextSize == null ? file.contextLength() : wanted.contextSize;
        List<Trial> trials = new ArrayList<>();
        for (KvType type : types()) {
            if (wanted.parallel != null) {
                trials.add(new Trial(trained, wanted.parallel, wanted.parallel, type));
                continue;
            }
            int contexts = CellCount.contexts(file.size(), file.kvBytesPerToken() * trained, CellCount.MOST_PARALLEL);
            trials.add(new Trial(trained, CellCount.MOST_PARALLEL, contexts, type));
            for (int fewer = Math.min(contexts, 4) - 1; fewer > 0; fewer--) {
                trials.add(new Trial(trained, fewer, fewer, type));
            }
        }
        addSmallerContexts(trials, trained);
        return trials;
    }

    private void addSmallerContexts(List<Trial> trials, int trained) {
        if (wanted.contextSize != null) {
            return;
        }
        int parallel = wanted.parallel == null ? 1 : wanted.parallel;
        KvType type = types().get(types().size() - 1);
        for (int context = trained / 2; context >= SMALLEST_USEFUL_CONTEXT; context /= 2) {
            trials.add(new Trial(context, parallel, parallel, type));
        }
    }

    private List<KvType> types() {
        return wanted.kvType == null ? List.of(KvType.F16, KvType.Q8_0) : List.of(wanted.kvType);
    }

    /** What a trial takes of main memory, and what GPUs take off it. */
    private record Candidate(MemoryEstimate estimate, GpuShare gpu, MemoryNeed need) {}

    private Candidate candidate(Trial trial) {
        MemoryEstimate whole = estimate(trial, wanted.repack != Repack.OFF);
        GpuShare gpu = GpuShare.largest(file, whole, gpuRoom());
        MemoryEstimate rest = gpu.layers() == 0 ? whole : besideGpu(trial, gpu);
        long weights = Math.max(0, rest.weights() - gpu.weights());
        return new Candidate(rest, gpu, new MemoryNeed(weights, rest.buffers(), true));
    }

    private MemoryEstimate estimate(Trial trial, boolean repack) {
        return MemoryEstimate.of(
                file,
                machine.features(),
                (int) Math.min(Integer.MAX_VALUE, (long) trial.contextSize() * trial.contexts()),
                trial.parallel(),
                CHUNK,
                trial.kvType() == KvType.Q8_0,
                repack);
    }

    /** Beside a GPU the engine leaves weights as they are in the file. */
    private MemoryEstimate besideGpu(Trial trial, GpuShare gpu) {
        MemoryEstimate plain = estimate(trial, wanted.repack == Repack.ON);
        long left = plain.cells() * Math.max(0, file.blockCount() - gpu.layers()) / file.blockCount();
        return new MemoryEstimate(plain.weights(), plain.repacked(), left, plain.compute(), plain.engine());
    }

    private long gpuRoom() {
        return machine.gpus().stream()
                .mapToLong(gpu -> Math.max(0, gpu.freeBytes() - GPU_MARGIN))
                .sum();
    }

    private Fit fit(Trial trial, Candidate candidate) {
        MemoryEstimate estimate = candidate.estimate();
        boolean repack = estimate.repacked() > 0
                && candidate.need().shortage(memory, true).isEmpty();
        MemoryEstimate settled = repack
                ? estimate
                : new MemoryEstimate(estimate.weights(), 0, estimate.cells(), estimate.compute(), estimate.engine());
        Fit bare = new Fit(
                trial.contextSize(),
                trial.parallel(),
                trial.contexts(),
                ThreadCount.forModel(file.size(), machine.processors()),
                trial.kvType(),
                repack,
                candidate.gpu().layers(),
                new MemoryUse(
                        settled.weights(),
                        settled.repacked(),
                        settled.cells(),
                        settled.compute(),
                        settled.engine(),
                        settled.peak()),
                List.of());
        return new FitExplanation(wanted, machine, bare, estimate.repacked() > 0).explained();
    }

    private InsufficientMemoryException refused(Trial last, MemoryShortage shortage) {
        MemoryEstimate estimate = estimate(last, false);
        String message = file.path().getFileName() + " needs " + MemoryShortage.megabytes(shortage.neededBytes())
                + " of memory (weights " + MemoryShortage.megabytes(estimate.weights()) + ", KV cells "
                + MemoryShortage.megabytes(estimate.cells()) + ", buffers "
                + MemoryShortage.megabytes(estimate.compute()) + ", the engine's process "
                + MemoryShortage.megabytes(estimate.engine()) + ") with a context of " + last.contextSize() + ", "
                + last.parallel() + (last.parallel() == 1 ? " request" : " requests") + " at a time and KV type "
                + FitExplanation.name(last.kvType()) + ", and "
                + MemoryShortage.megabytes(shortage.room().bytes()) + " are free under "
                + shortage.room().limit() + ". " + wayOut();
        return new InsufficientMemoryException(
                message,
                shortage.neededBytes(),
                shortage.room().bytes(),
                shortage.room().limit(),
                null);
    }

    private String wayOut() {
        boolean asked = wanted.contextSize != null || wanted.parallel != null || wanted.kvType != null;
        return (asked ? "Ask for a smaller context, fewer requests at a time or KV type q8_0, or take" : "Take")
                + " a file of a smaller quantisation, or free memory.";
    }
}
