package io.github.supercorrect.gguf.internal.schedule;

import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.GenerationFailedException;
import io.github.supercorrect.core.error.PromptTooLongException;
import io.github.supercorrect.gguf.internal.process.LoadedWorker;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.protocol.Command;
import io.github.supercorrect.worker.protocol.Report;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries one request through a worker, from the command to the last report. */
final class ServedRequest {

    private static final Logger LOG = LoggerFactory.getLogger(ServedRequest.class);
    private static final Duration STEP = Duration.ofSeconds(1);

    private final Generation generation;
    private final Duration cancelPatience;
    private boolean started;
    private @Nullable EngineCrashedException failure;

    /** @param cancelPatience how long a cancelled request may keep the engine before the worker is replaced */
    ServedRequest(Generation generation, Duration cancelPatience) {
        this.generation = generation;
        this.cancelPatience = cancelPatience;
    }

    /** What kept the request from being taken up. */
    EngineCrashedException failure() {
        return failure == null ? new EngineCrashedException("The engine's process ended") : failure;
    }

    /**
     * Runs the request to its end.
     *
     * @return false if the worker died before it took the request up
     * @throws EngineCrashedException if it died later
     */
    boolean runOn(LoadedWorker worker) {
        try {
            worker.send(new Command.Generate(generation.id(), generation.request()));
            // A cancellation may have been sent before the worker knew what it meant.
            if (generation.isCancelled()) {
                worker.send(new Command.Cancel(generation.id()));
            }
            readReports(worker);
            return true;
        } catch (EngineCrashedException e) {
            if (started) {
                throw e;
            }
            failure = e;
            return false;
        }
    }

    private void readReports(LoadedWorker worker) {
        long cancelSeen = 0;
        boolean cancelled = false;
        boolean ended = false;
        while (!ended) {
            Report report = worker.receive(STEP);
            ended = report != null && take(report);
            if (generation.isCancelled() && !cancelled) {
                cancelled = true;
                cancelSeen = System.nanoTime();
            }
            if (cancelled && !ended && System.nanoTime() - cancelSeen > cancelPatience.toNanos()) {
                LOG.warn(
                        "A cancelled request still keeps the engine after {} s; the worker is replaced",
                        cancelPatience.toSeconds());
                worker.kill();
                return;
            }
        }
    }

    /** Whether this was the request's last report. */
    private boolean take(Report report) {
        if (report instanceof Report.Text text) {
            generation.text(text.piece());
        } else if (report instanceof Report.Started) {
            started = true;
            generation.start();
        } else if (report instanceof Report.Done done) {
            generation.end(done.result());
            return true;
        } else if (report instanceof Report.Rejected rejected) {
            generation.fail(new PromptTooLongException(
                    rejected.promptTokens(), rejected.contextSize(), EngineRequest.MINIMAL_ROOM));
            return true;
        } else if (report instanceof Report.Failed failed) {
            generation.fail(new GenerationFailedException(failed.message()));
            return true;
        } else if (report instanceof Report.Log log) {
            LOG.debug("{}", log.line());
        }
        return false;
    }
}
