package io.github.supercorrect.gguf.internal.schedule;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.ClosedException;
import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.EngineLoadException;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.core.error.OverloadedException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.gguf.internal.process.EngineConnection;
import io.github.supercorrect.gguf.internal.process.EnginePatience;
import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineStatus;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue before a model. The model's own thread starts the engine, at first and again after its death, and carries its
 * reports to those who wait. Thread-safe.
 */
public final class EngineQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EngineQueue.class);
    private static final long CLOSE_MILLIS = 30_000;

    private final EngineStarter starter;
    private final ModelWatch watch;
    private final EnginePatience patience;
    private final Pause pause;
    private final OpenRequests requests;
    private final Backoff backoff = new Backoff();
    private final CompletableFuture<EngineInfo> opened = new CompletableFuture<>();
    private final Thread thread;
    private volatile @Nullable EngineSession session;

    /** @param queueLimit requests that may wait beside those given to the engine */
    public EngineQueue(
            EngineStarter starter, ModelWatch watch, EnginePatience patience, int queueLimit, String threadName) {
        this(starter, watch, patience, queueLimit, threadName, OpenRequests::pause);
    }

    EngineQueue(
            EngineStarter starter,
            ModelWatch watch,
            EnginePatience patience,
            int queueLimit,
            String threadName,
            Pause pause) {
        this.starter = starter;
        this.watch = watch;
        this.patience = patience;
        this.pause = pause;
        this.requests = new OpenRequests(queueLimit);
        this.thread = new Thread(this::serve, threadName);
        this.thread.setDaemon(true);
    }

    /**
     * Starts the first engine and waits for it.
     *
     * @throws EngineLoadException if it cannot be started; the queue is closed then
     */
    public EngineInfo open() {
        thread.start();
        try {
            return opened.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new CancelledException("Loading the model was interrupted", "");
        } catch (ExecutionException e) {
            close();
            throw e.getCause() instanceof SuperCorrectException reason ? reason : unexpected(e.getCause());
        }
    }

    /**
     * Queues a request.
     *
     * @throws ClosedException after {@link #close}
     * @throws OverloadedException if too many wait
     */
    public Generation submit(EngineRequest request) {
        return submit(List.of(request)).get(0);
    }

    /** Queues requests, all or none, next to each other. */
    public List<Generation> submit(List<EngineRequest> together) {
        return requests.add(together);
    }

    /**
     * Ends a request: one that waits leaves the queue, one that runs keeps the engine until the engine has noticed. Its caller
     * is told at once.
     */
    public void cancel(Generation generation) {
        requests.cancel(generation);
    }

    public QueueStatus status() {
        EngineSession current = session;
        return new QueueStatus(
                requests.notStarted(),
                requests.started(),
                requests.limit(),
                current == null ? EngineStatus.EMPTY : current.status());
    }

    /** The number of the process that serves this queue now; -1 if there is none. */
    public long workerPid() {
        EngineConnection engine = requests.engine();
        return engine == null ? -1 : engine.pid();
    }

    /** Ends the requests that run, refuses those that wait, and waits until the engine is gone. */
    @Override
    public void close() {
        requests.close();
        if (Thread.currentThread() == thread) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        try {
            run(start());
            while (requests.awaitRequest()) {
                serveAgain();
            }
        } catch (RuntimeException | Error e) {
            opened.completeExceptionally(e);
        } finally {
            opened.completeExceptionally(OpenRequests.closedException());
            requests.close();
            requests.failAll(OpenRequests.closedException());
        }
    }

    /** An engine that cannot be had is the end of the requests that wait for it; the next request asks for it again. */
    private void serveAgain() {
        try {
            pause.before(requests, backoff.delay());
            if (!requests.isClosed() && !requests.isEmpty()) {
                run(start());
            }
        } catch (ClosedException e) {
            // Whoever waits is told by the caller of this.
        } catch (EngineLoadException e) {
            backoff.died();
            if (e.getCause() instanceof EngineCrashedException) {
                requests.died(e);
            } else {
                failAll(e);
            }
        } catch (SuperCorrectException e) {
            backoff.died();
            failAll(e);
        } catch (RuntimeException | Error e) {
            // Out of memory or threads, say: whoever waits must be told, and the next may have more luck.
            backoff.died();
            failAll(unexpected(e));
        }
    }

    private void failAll(SuperCorrectException reason) {
        requests.failAll(requests.isClosed() ? OpenRequests.closedException() : reason);
    }

    private EngineConnection start() {
        watch.beforeLoad();
        return starter.start(requests::isClosed);
    }

    /** Serves with this engine as long as it lives, and cleans up after it. */
    private void run(EngineConnection engine) {
        EngineSession running = new EngineSession(engine, requests, patience, watch, backoff::reset);
        session = running;
        try {
            if (requests.attach(engine, window(engine.info().parallel()))) {
                // Not before: who has opened the queue may ask at once for its process.
                opened.complete(engine.info());
                running.run();
            }
        } catch (EngineCrashedException | ModelUnavailableException e) {
            died(e);
        } catch (RuntimeException | Error e) {
            died(new EngineCrashedException("The engine could not be used: " + e, e));
        } finally {
            requests.detach();
            session = null;
            engine.close();
        }
    }

    private void died(SuperCorrectException reason) {
        backoff.died();
        if (!requests.isClosed()) {
            LOG.warn("{}", reason.getMessage());
            requests.died(reason);
        }
    }

    /** A few more than run at a time, so that the next is at hand; an engine for one gets one. */
    private static int window(int parallel) {
        return parallel <= 1 ? 1 : parallel + Math.max(2, parallel / 2);
    }

    private static EngineLoadException unexpected(@Nullable Throwable reason) {
        return new EngineLoadException("The engine could not be used: " + reason, reason);
    }
}
