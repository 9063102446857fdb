package io.github.supercorrect.gguf.internal.schedule;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.ClosedException;
import io.github.supercorrect.core.error.EngineLoadException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.gguf.internal.process.LoadedWorker;
import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.protocol.Command;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The queue before a model. Requests run one after the other on the model's own thread, which also starts the worker, at
 * first and again after its death. Thread-safe.
 */
public final class EngineQueue implements AutoCloseable {

    private static final long CLOSE_MILLIS = 30_000;

    /** How long a cancelled request may keep the engine: reading a long prompt cannot be ended any sooner. */
    private static final Duration CANCEL_PATIENCE = Duration.ofSeconds(60);

    private final Function<BooleanSupplier, LoadedWorker> starter;
    private final Duration cancelPatience;
    private final CompletableFuture<EngineInfo> opened = new CompletableFuture<>();
    private final Thread thread;

    /** Guards everything below. */
    private final Object lock = new Object();

    private final Deque<Generation> waiting = new ArrayDeque<>();
    private long lastId;
    private boolean closed;
    private @Nullable Generation running;
    private @Nullable LoadedWorker worker;

    /** @param starter starts a worker, and gives up when what it is given becomes true */
    public EngineQueue(Function<BooleanSupplier, LoadedWorker> starter, String name) {
        this(starter, name, CANCEL_PATIENCE);
    }

    EngineQueue(Function<BooleanSupplier, LoadedWorker> starter, String name, Duration cancelPatience) {
        this.starter = starter;
        this.cancelPatience = cancelPatience;
        this.thread = new Thread(this::serve, name);
        this.thread.setDaemon(true);
    }

    /**
     * Starts the first worker and waits for it.
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
            throw e.getCause() instanceof SuperCorrectException reason
                    ? reason
                    : new EngineLoadException("The engine could not be started: " + e.getCause(), e.getCause());
        }
    }

    /**
     * Queues a request.
     *
     * @throws ClosedException after {@link #close}
     */
    public Generation submit(EngineRequest request) {
        synchronized (lock) {
            if (closed) {
                throw closedException();
            }
            Generation generation = new Generation(++lastId, request);
            waiting.addLast(generation);
            lock.notifyAll();
            return generation;
        }
    }

    /**
     * Ends a request: one that waits leaves the queue, one that runs keeps the engine until the engine has noticed. Its caller
     * is told at once.
     */
    public void cancel(Generation generation) {
        generation.cancel();
        synchronized (lock) {
            if (!waiting.remove(generation) && generation == running) {
                sendCancel(generation);
            }
        }
    }

    private void sendCancel(Generation generation) {
        if (worker != null) {
            worker.send(new Command.Cancel(generation.id()));
        }
    }

    /** The number of the process that serves this queue now. */
    public long workerPid() {
        synchronized (lock) {
            return worker == null ? -1 : worker.pid();
        }
    }

    /** Ends the request that runs, refuses those that wait, and waits until the worker is gone. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            if (worker != null) {
                worker.kill();
            }
            lock.notifyAll();
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

    private boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    private static ClosedException closedException() {
        return new ClosedException("The model is closed");
    }

    private void serve() {
        try {
            opened.complete(requireWorker().info());
            Generation generation = next();
            while (generation != null) {
                serve(generation);
                generation = next();
            }
        } catch (RuntimeException | Error e) {
            opened.completeExceptionally(e);
        } finally {
            refuseAll();
            replaceWorker(null);
        }
    }

    /** The next request in order, null when the queue is closed. */
    private @Nullable Generation next() {
        synchronized (lock) {
            running = null;
            while (waiting.isEmpty() && !closed) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    closed = true;
                }
            }
            if (closed) {
                return null;
            }
            running = waiting.removeFirst();
            return running;
        }
    }

    /** A request that the engine never took up is given to a new worker; one that it died of is not tried again. */
    private void serve(Generation generation) {
        try {
            ServedRequest served = new ServedRequest(generation, cancelPatience);
            if (!served.runOn(requireWorker())) {
                replaceWorker(null);
                if (!generation.isCancelled() && !served.runOn(requireWorker())) {
                    replaceWorker(null);
                    generation.fail(served.failure());
                }
            }
        } catch (SuperCorrectException e) {
            if (!isUsable()) {
                replaceWorker(null);
            }
            generation.fail(isClosed() ? closedException() : e);
        } catch (RuntimeException | Error e) {
            // Out of memory or threads, say: whoever waits must be told, and the next may have more luck.
            generation.fail(new EngineLoadException("The engine could not be used: " + e, e));
            replaceWorker(null);
        }
    }

    private boolean isUsable() {
        synchronized (lock) {
            return worker != null && worker.isAlive();
        }
    }

    private LoadedWorker requireWorker() {
        synchronized (lock) {
            if (closed) {
                throw closedException();
            }
            if (worker != null && worker.isAlive()) {
                return worker;
            }
        }
        replaceWorker(null);
        LoadedWorker started = starter.apply(this::isClosed);
        replaceWorker(started);
        return started;
    }

    /** Waits for the old worker's end outside the lock. */
    private void replaceWorker(@Nullable LoadedWorker next) {
        LoadedWorker old;
        synchronized (lock) {
            old = worker;
            worker = next;
            if (closed && next != null) {
                next.kill();
            }
        }
        if (old != null) {
            old.close();
        }
    }

    private void refuseAll() {
        synchronized (lock) {
            closed = true;
            waiting.forEach(generation -> generation.fail(closedException()));
            waiting.clear();
        }
    }
}
