package io.github.supercorrect.gguf;

import io.github.supercorrect.core.error.EngineLoadException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.process.EnginePatience;
import io.github.supercorrect.gguf.internal.process.InProcessEngine;
import io.github.supercorrect.gguf.internal.process.LoadedWorker;
import io.github.supercorrect.gguf.internal.process.ModelLoad;
import io.github.supercorrect.gguf.internal.process.NativeFiles;
import io.github.supercorrect.gguf.internal.process.WorkerEngine;
import io.github.supercorrect.gguf.internal.schedule.EngineStarter;
import java.util.Optional;

/**
 * The engine that was chosen, and why.
 *
 * @param engine which
 * @param reason for the log
 * @param fallback whether the portable engine is tried when this one cannot work here
 */
record EngineSelection(WorkerEngine engine, Isolation isolation, String reason, boolean fallback) {

    static EngineSelection of(EngineChoice choice, Isolation isolation) {
        if (choice == EngineChoice.KHERUD) {
            if (isolation == Isolation.NONE) {
                throw new InvalidInputException(
                        "engine is KHERUD and isolation is NONE; that engine ends the process that"
                                + " it runs in too easily. Use isolation WORKER, or engine LLAMA.");
            }
            return new EngineSelection(WorkerEngine.KHERUD, isolation, "asked for", false);
        }
        Optional<String> absence = llamaAbsence();
        if (absence.isEmpty()) {
            boolean auto = choice == EngineChoice.AUTO;
            return new EngineSelection(
                    WorkerEngine.LLAMA,
                    isolation,
                    auto ? "the fast engine" : "asked for",
                    auto && isolation == Isolation.WORKER);
        }
        if (choice == EngineChoice.LLAMA || isolation == Isolation.NONE) {
            throw new EngineLoadException("The engine LLAMA cannot be used: " + absence.get()
                    + (isolation == Isolation.NONE
                            ? ". With isolation NONE it is the only one; use isolation WORKER."
                            : ". Use engine AUTO or KHERUD for the portable one."));
        }
        return portable(absence.get());
    }

    private static Optional<String> llamaAbsence() {
        return WorkerEngine.LLAMA.isCarried()
                ? NativeFiles.ofThisPlatform().absence()
                : Optional.of("it is not part of this build");
    }

    private static EngineSelection portable(String reason) {
        return new EngineSelection(WorkerEngine.KHERUD, Isolation.WORKER, "the portable engine: " + reason, false);
    }

    /** What to use instead when this engine turned out to be of no use here. */
    EngineSelection insteadBecause(String reason) {
        return portable(reason);
    }

    /** Steps of the portable engine may hold a whole prompt. */
    EnginePatience patience() {
        return engine == WorkerEngine.KHERUD ? EnginePatience.PROMPTS : EnginePatience.CHUNKS;
    }

    EngineStarter starter(ModelLoad load) {
        return isolation == Isolation.WORKER
                ? abandoned -> LoadedWorker.start(engine, load, abandoned)
                : abandoned ->
                        InProcessEngine.start(engine.engineName(), NativeFiles.ofThisPlatform(), load, abandoned);
    }
}
