package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.LlamaBatch;
import io.github.supercorrect.llama.LlamaContext;
import io.github.supercorrect.llama.LlamaModel;
import io.github.supercorrect.llama.LlamaRuntime;
import io.github.supercorrect.llama.StopFlag;
import io.github.supercorrect.worker.engine.LoadSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A short greedy text, by the GPU and by the CPU: GPUs that compute nonsense without any error are known of this model family.
 * The CPU may prefer another token where two are as good as equal.
 */
final class Canary {

    private static final String PROMPT = "What is 12 + 30? Let us think step by step.";
    private static final int TOKENS = 8;
    private static final int BATCH = 128;

    /** Difference of log-probabilities within which the two may disagree; 16-bit arithmetic on a GPU stays well below. */
    private static final double TOLERANCE = 0.3;

    private final LlamaRuntime runtime;
    private final LoadSettings settings;
    private final StopFlag stop;

    Canary(LlamaRuntime runtime, LoadSettings settings, StopFlag stop) {
        this.runtime = runtime;
        this.settings = settings;
        this.stop = stop;
    }

    /** What is wrong with a model on a GPU; empty if nothing is. */
    String mismatch(LoadedModel onGpu) {
        int[] prompt = prompt(onGpu);
        int[] text = new int[TOKENS];
        if (!greedy(onGpu.context(), prompt, text)) {
            return "The GPU computes logits that are not finite, so it is not used";
        }
        LlamaModel.Settings plain = new LlamaModel.Settings(0, 0, List.of(), true, false, false);
        try (LlamaModel model = LlamaModel.load(runtime, Path.of(settings.modelPath()), plain, stop);
                LlamaContext cpu = LlamaContext.create(runtime, model, small(), stop)) {
            return check(cpu, prompt, text);
        }
    }

    /** Cut where the model's batch is small: a vocabulary of single letters makes many tokens of it. */
    private static int[] prompt(LoadedModel model) {
        int[] tokens = model.model().tokenize(PROMPT, false);
        return Arrays.copyOf(
                tokens,
                Math.min(
                        tokens.length,
                        Math.min(BATCH, model.context().settings().batch())));
    }

    private LlamaContext.Settings small() {
        LlamaContext.Settings all = ModelLoader.contextSettings(settings.compute());
        return new LlamaContext.Settings(2 * BATCH, BATCH, BATCH, 1, all.threads(), all.batchThreads(), all.kvType());
    }

    /** The whole text is given to the CPU at once; every token must be its choice too, or nearly. */
    private static String check(LlamaContext cpu, int[] prompt, int[] text) {
        LlamaBatch batch = new LlamaBatch(prompt.length + TOKENS);
        for (int i = 0; i < prompt.length; i++) {
            batch.add(prompt[i], i, 0, i == prompt.length - 1);
        }
        for (int i = 0; i < TOKENS; i++) {
            cpu.decode(batch);
            int[] best = new int[1];
            float[] scores = new float[2];
            boolean finite = cpu.scores(batch.size() - 1, text[i], best, scores);
            if (!finite || scores[1] - scores[0] > TOLERANCE) {
                return "The GPU computes another text than the CPU (token " + (i + 1) + " of " + Arrays.toString(text)
                        + " should be " + best[0] + "), so it is not used";
            }
            batch.clear();
            batch.add(text[i], prompt.length + i, 0, true);
        }
        return "";
    }

    /** False if what is computed are no numbers. */
    private static boolean greedy(LlamaContext context, int[] prompt, int[] text) {
        LlamaBatch batch = new LlamaBatch(prompt.length);
        for (int i = 0; i < prompt.length; i++) {
            batch.add(prompt[i], i, 0, i == prompt.length - 1);
        }
        for (int i = 0; i < TOKENS; i++) {
            context.decode(batch);
            int[] best = new int[1];
            if (!context.scores(batch.size() - 1, 0, best, new float[2])) {
                return false;
            }
            text[i] = best[0];
            batch.clear();
            batch.add(best[0], prompt.length + i, 0, true);
        }
        context.remove(0, 0);
        return true;
    }
}
