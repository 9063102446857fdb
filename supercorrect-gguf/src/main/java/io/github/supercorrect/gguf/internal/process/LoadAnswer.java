package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.core.error.EngineLoadException;
import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.memory.MemoryWatch;
import io.github.supercorrect.worker.protocol.Report;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an engine answers to being told to load a model. */
final class LoadAnswer {

    private LoadAnswer() {}

    /**
     * Waits for it.
     *
     * @param reports gives the next report, null when {@code patience} has ended
     * @param complaints what native code printed, asked for once the load has failed
     * @throws EngineLoadException if the model is not loaded; the message says why
     */
    static EngineInfo await(Supplier<@Nullable Report> reports, Patience patience, Supplier<String> complaints) {
        Report report = reports.get();
        while (report instanceof Report.Alive || report instanceof Report.Log) {
            EngineLines.log(report);
            report = reports.get();
        }
        if (report instanceof Report.Loaded loaded) {
            return loaded.info();
        }
        if (report instanceof Report.LoadFailed failed) {
            if (failed.shortage() != null) {
                throw MemoryDeaths.refused(failed.reason(), failed.shortage());
            }
            String reason = failed.reason() + complaints.get();
            if (MemoryWatch.speaksOfRefusal(reason)) {
                throw MemoryDeaths.refusedByTheSystem(reason);
            }
            throw failed.unusable() ? new UnusableEngineException(reason) : new EngineLoadException(reason);
        }
        throw new EngineLoadException(
                patience.isOver()
                        ? "The model was not loaded within " + patience.limitInWords()
                        : "Loading was abandoned");
    }
}
