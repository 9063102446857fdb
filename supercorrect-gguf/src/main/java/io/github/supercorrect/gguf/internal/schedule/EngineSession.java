package io.github.supercorrect.gguf.internal.schedule;

import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.GenerationFailedException;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.core.error.PromptTooLongException;
import io.github.supercorrect.gguf.internal.process.EngineConnection;
import io.github.supercorrect.gguf.internal.process.EngineLines;
import io.github.supercorrect.gguf.internal.process.EnginePatience;
import io.github.supercorrect.gguf.internal.process.MemoryDeaths;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineStatus;
import io.github.supercorrect.worker.protocol.Report;
import java.time.Duration;
import java.util.Optional;

/** Carries the reports of one engine to the requests that it was given, as long as it lives. */
final class EngineSession {

    private static final Duration STEP = Duration.ofSeconds(1);

    private final EngineConnection engine;
    private final OpenRequests requests;
    private final EnginePatience patience;
    private final ModelWatch watch;
    private final Runnable success;
    private volatile EngineStatus status = EngineStatus.EMPTY;

    /** @param success run when a request came to its end */
    EngineSession(
            EngineConnection engine,
            OpenRequests requests,
            EnginePatience patience,
            ModelWatch watch,
            Runnable success) {
        this.engine = engine;
        this.requests = requests;
        this.patience = patience;
        this.watch = watch;
        this.success = success;
    }

    EngineStatus status() {
        return status;
    }

    /**
     * Until everything is closed.
     *
     * @throws EngineCrashedException when the engine is dead, or was given up
     * @throws ModelUnavailableException when the model file has changed under it
     */
    void run() {
        while (!requests.isClosed()) {
            Report report = engine.receive(STEP);
            // What is reported of requests that the end of everything cancelled is not what their callers asked for.
            if (report != null && !requests.isClosed()) {
                take(report);
            }
            checkCancelled();
        }
    }

    private void take(Report report) {
        if (report instanceof Report.Text text) {
            running(text.id()).text(text.piece(), text.scores());
        } else if (report instanceof Report.Started started) {
            given(started.id()).start();
        } else if (report instanceof Report.Done done) {
            done(given(done.id()), done);
        } else if (report instanceof Report.Rejected rejected) {
            Generation generation = given(rejected.id());
            PromptTooLongException reason = new PromptTooLongException(
                    rejected.promptTokens(), rejected.contextSize(), EngineRequest.MINIMAL_ROOM);
            ended(generation, () -> generation.fail(reason));
        } else if (report instanceof Report.Failed failed) {
            Generation generation = given(failed.id());
            ended(generation, () -> generation.fail(new GenerationFailedException(failed.message())));
        } else {
            takeOther(report);
        }
    }

    private void takeOther(Report report) {
        if (report instanceof Report.Alive alive) {
            status = alive.status();
            checkStep(alive.busyMillis());
        } else if (report instanceof Report.Broken broken) {
            throw MemoryDeaths.broken(broken.reason());
        } else {
            EngineLines.log(report);
        }
    }

    /** What was computed from a file that is another now may be anything. */
    private void done(Generation generation, Report.Done done) {
        watch.afterRequest();
        ended(generation, () -> generation.end(done.result()));
    }

    /** The caller hears of it last: whoever has a result finds its request gone from the status. */
    private void ended(Generation generation, Runnable tell) {
        try {
            success.run();
            requests.ended(generation);
        } finally {
            tell.run();
        }
    }

    private Generation running(long id) {
        Generation generation = given(id);
        if (!generation.isStarted()) {
            throw giveUp("it sent text of request " + id + ", which it never took up");
        }
        return generation;
    }

    private Generation given(long id) {
        return requests.given(id)
                .orElseThrow(() -> giveUp("it reported on request " + id + ", which it does not have"));
    }

    private void checkStep(long busyMillis) {
        if (busyMillis > patience.step().toMillis()) {
            throw giveUp("it has been stuck in one step for " + busyMillis + " ms");
        }
    }

    private void checkCancelled() {
        Optional<Generation> cancelled = requests.cancelledInEngine();
        if (cancelled.isPresent()
                && System.nanoTime() - cancelled.get().cancelNanos()
                        > patience.cancel().toNanos()) {
            throw giveUp("it still works at a request that was cancelled "
                    + patience.cancel().toSeconds() + " s ago");
        }
    }

    private EngineCrashedException giveUp(String reason) {
        engine.kill();
        return new EngineCrashedException("The engine was ended: " + reason);
    }
}
