package io.github.supercorrect.evaluation;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.GenerationFailedException;
import io.github.supercorrect.evaluation.dataset.DatasetItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Several problems under way at a time, their results in order. What is done waits for at most as many again. */
final class SolvingQueue implements AutoCloseable {
    private static final AtomicInteger THREADS = new AtomicInteger();
    private static final int PATIENCE_SECONDS = 10;
    private static final double NANOS = 1e9;

    /** A problem that was solved. */
    record Done(ItemResult result, ItemTimes times) {}

    private final ItemSolver solver;
    private final int atATime;
    private final ExecutorService threads;
    private final Deque<Future<Done>> pending = new ArrayDeque<>();

    SolvingQueue(ItemSolver solver, int atATime) {
        this.solver = solver;
        this.atATime = atATime;
        this.threads = Executors.newFixedThreadPool(atATime, SolvingQueue::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "supercorrect-evaluation-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Takes up further problems, and waits for the oldest one; empty when there is none left. */
    Optional<Done> next(Iterator<DatasetItem> items) {
        while (pending.size() < 2 * atATime && items.hasNext()) {
            DatasetItem item = items.next();
            pending.add(threads.submit(() -> solve(item)));
        }
        return pending.isEmpty() ? Optional.empty() : Optional.of(await(pending.remove()));
    }

    private Done solve(DatasetItem item) {
        long start = System.nanoTime();
        ItemResult result = solver.solve(item);
        return new Done(result, new ItemTimes(item.index(), (System.nanoTime() - start) / NANOS));
    }

    private static Done await(Future<Done> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException("The evaluation was interrupted; the results so far are kept.", "");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new GenerationFailedException("A problem could not be solved.", e.getCause());
        }
    }

    /** Stops what is under way: interrupting the thread of a solve cancels it. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return; // daemon threads of a model that does not stop; they hold nothing of this run
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
