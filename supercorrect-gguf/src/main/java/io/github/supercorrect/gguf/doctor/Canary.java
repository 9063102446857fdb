package io.github.supercorrect.gguf.doctor;

import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.prompt.PromptStyle;
import io.github.supercorrect.core.prompt.Prompts;
import io.github.supercorrect.gguf.EngineChoice;
import io.github.supercorrect.gguf.GgufModel;
import io.github.supercorrect.gguf.ModelReference;
import java.time.Duration;

/** Runs the demonstration model for a second or two: all that stands between a problem and its answer takes part. */
final class Canary {

    private static final String SECTION = "canary";
    private static final String PROBLEM = "What is 47 + 85?";
    private static final String ANSWER = "<Answer>132</Answer>";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long SLOW_MILLIS = 10_000;
    private static final int MOST_TOKENS = 480;

    private final EngineChoice engine;
    private final Notes notes;

    Canary(EngineChoice engine, Notes notes) {
        this.engine = engine;
        this.notes = notes;
    }

    void run() {
        long start = System.nanoTime();
        try (GgufModel model = GgufModel.builder(ModelReference.nano())
                .engine(engine)
                .threads(1)
                .prefixCache(false)
                .loadTimeout(PATIENCE)
                .open()) {
            long loaded = System.nanoTime();
            StringBuilder text = new StringBuilder();
            model.generate(
                    Prompts.problem(PromptStyle.SYSTEM).render(PROBLEM),
                    GenerationOptions.builder().maxTokens(MOST_TOKENS).build(),
                    text::append);
            note(model, text.toString(), millis(start, loaded), millis(loaded, System.nanoTime()));
        } catch (SuperCorrectException e) {
            notes.fact(SECTION, "result", "failed");
            notes.finding(
                    FindingCode.CANARY_FAILED,
                    Severity.ERROR,
                    "The demonstration model does not run: " + e.getMessage());
        }
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }

    private void note(GgufModel model, String text, long loadMillis, long answerMillis) {
        String choice = model.engineDetails().getOrDefault("choice", "");
        notes.fact(SECTION, "engine", model.info().engine().orElse("unknown") + ", " + choice);
        notes.fact(SECTION, "device", model.info().device().orElse("unknown"));
        boolean right = text.contains(ANSWER);
        notes.fact(
                SECTION,
                "result",
                (right ? "right" : "wrong") + ", loaded in " + loadMillis + " ms, answered in " + answerMillis + " ms");
        if (!right) {
            notes.finding(
                    FindingCode.CANARY_WRONG,
                    Severity.ERROR,
                    "The demonstration model answers " + PROBLEM + " wrongly: this processor, or its driver, computes"
                            + " something else than others do.");
        }
        if (loadMillis + answerMillis > SLOW_MILLIS) {
            notes.finding(
                    FindingCode.CANARY_SLOW,
                    Severity.WARNING,
                    "The demonstration model took " + (loadMillis + answerMillis) + " ms, which is usually done within "
                            + "2000: the machine has other work, or computes slowly.");
        }
        if (choice.startsWith("the portable engine") && !notes.has(FindingCode.ENGINE_MISSING)) {
            notes.finding(FindingCode.ENGINE_BROKEN, Severity.WARNING, "The fast engine does not run here: " + choice);
        }
    }
}
