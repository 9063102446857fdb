package io.github.supercorrect.core;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.ClosedException;
import io.github.supercorrect.core.model.Cancellation;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of a solver and what is under way on them, so that closing ends it. Thread-safe. */
final class Calls implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final ExecutorService threads = Executors.newCachedThreadPool(
            task -> Threads.daemon(task, "supercorrect-solve-" + THREADS.incrementAndGet()));
    private final Set<Call> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Cancellation closing = Cancellation.create();

    /** Is thrown when the solver closes. */
    Cancellation closing() {
        return closing;
    }

    /** Runs a call on a thread; if the solver is closed, the call ends at once and its reader hears why. */
    <C extends Call & Runnable> void start(C call) {
        underWay.add(call);
        try {
            threads.execute(call);
        } catch (RejectedExecutionException e) {
            underWay.remove(call);
        }
        if (closed.get()) {
            call.stop(new Signal.Failed(closedWhileSolving()));
        }
    }

    /** To be told when a call has ended by itself. */
    void ended(Call call) {
        underWay.remove(call);
    }

    void execute(Runnable task) {
        checkOpen();
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            throw closedBefore(e);
        }
    }

    /** For work under way. */
    void throwIfClosed() {
        if (closed.get()) {
            throw closedWhileSolving();
        }
    }

    /** For new work. */
    void checkOpen() {
        if (closed.get()) {
            throw closedBefore(null);
        }
    }

    /** Ends what is under way; calling it twice is fine. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            underWay.forEach(call -> call.stop(new Signal.Failed(closedWhileSolving())));
            closing.cancel();
            threads.shutdown();
            awaitThreads();
        }
    }

    /** A little patience, so that ordinarily nothing of a closed solver runs on; a deaf model is not waited for. */
    private void awaitThreads() {
        try {
            if (!Threads.isOwn() && !threads.awaitTermination(1, TimeUnit.SECONDS)) {
                LOG.debug("A generation goes on after its solver was closed: the model hears no cancel.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ClosedException closedBefore(@Nullable Throwable cause) {
        return new ClosedException("The solver is closed; build another one.", cause);
    }

    private static CancelledException closedWhileSolving() {
        return new CancelledException("The solver was closed while it worked on this problem.", "");
    }
}
