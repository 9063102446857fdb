package io.github.supercorrect.core;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.ClosedException;
import io.github.supercorrect.core.error.GenerationFailedException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.solution.Solution;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A batch under way. A thread of its own takes problems from the input, a fixed number ahead of the items that were taken,
 * so that a slow input holds no item back; as many other threads solve them as may be solved at a time.
 */
final class ModelBatch implements SolutionBatch {
    /** So many problems for each place are read ahead: enough to keep places busy while the reader does other things. */
    private static final int AHEAD = 4;

    private static final AtomicInteger THREADS = new AtomicInteger();

    private final Function<String, SolutionStream> solve;
    private final Iterator<String> problems;
    /** One for each problem that may be read ahead of the items taken. */
    private final Semaphore window;

    private final BatchOptions.Order order;
    private final ExecutorService threads;
    private final BlockingQueue<Optional<BatchItem>> done = new LinkedBlockingQueue<>();
    private final Set<SolutionStream> streams = ConcurrentHashMap.newKeySet();
    private final Thread reader;
    private volatile boolean closed;
    private boolean iterated;

    /** Written by the reader before it says that it has ended. */
    private volatile long submitted;

    private volatile @Nullable RuntimeException inputFailure;
    private volatile @Nullable ClosedException aborted;
    private volatile boolean inputEnded;

    ModelBatch(
            Function<String, SolutionStream> solve,
            Iterator<String> problems,
            int concurrency,
            BatchOptions.Order order) {
        this.solve = solve;
        this.problems = problems;
        this.window = new Semaphore(concurrency * AHEAD);
        this.order = order;
        this.threads = pool(concurrency);
        this.reader = Threads.daemon(this::read, "supercorrect-batch-reader-" + THREADS.incrementAndGet());
    }

    /** Its threads end by themselves, also when nobody closes the batch. */
    private static ExecutorService pool(int size) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                size,
                size,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> Threads.daemon(task, "supercorrect-batch-" + THREADS.incrementAndGet()));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @Override
    public Iterator<BatchItem> iterator() {
        if (iterated) {
            throw new IllegalStateException("The items of a batch come once; keep them if you need them again.");
        }
        iterated = true;
        reader.start();
        return new Items();
    }

    @Override
    public void close() {
        closed = true;
        streams.forEach(SolutionStream::cancel);
        threads.shutdownNow();
        reader.interrupt();
        done.add(Optional.empty());
    }

    /** The solver is closed: no problem can be solved any more, and there may be any number of them. */
    private void abort(ClosedException cause) {
        aborted = cause;
        reader.interrupt();
        done.add(Optional.empty());
    }

    private void read() {
        try {
            window.acquire();
            for (long index = 0; !closed && aborted == null && problems.hasNext(); index++) {
                submit(index, problems.next());
                submitted = index + 1;
                window.acquire();
            }
        } catch (InterruptedException | RejectedExecutionException e) {
            closed = aborted == null;
        } catch (RuntimeException e) {
            inputFailure = e;
        } catch (Error e) {
            inputFailure = new GenerationFailedException("Reading the problems failed: " + e, e);
        } finally {
            inputEnded = true;
            threads.shutdown();
            done.add(Optional.empty());
        }
    }

    private void submit(long index, @Nullable String problem) {
        if (problem == null) {
            InvalidInputException failure =
                    new InvalidInputException("problem " + index + " is null; leave it out of the batch.");
            done.add(Optional.of(BatchItem.failed(index, "", failure)));
        } else {
            threads.execute(() -> solveOne(index, problem));
        }
    }

    private void solveOne(long index, String problem) {
        BatchItem item;
        try (SolutionStream stream = solve.apply(problem)) {
            item = BatchItem.solved(index, problem, solution(stream));
        } catch (ClosedException e) {
            abort(e);
            return;
        } catch (SuperCorrectException e) {
            item = BatchItem.failed(index, problem, e);
        } catch (RuntimeException | Error e) {
            item = BatchItem.failed(index, problem, new GenerationFailedException("The solve failed: " + e, e));
        }
        done.add(Optional.of(item));
    }

    private Solution solution(SolutionStream stream) {
        streams.add(stream);
        try {
            if (closed) {
                stream.cancel();
            }
            return stream.solution();
        } finally {
            streams.remove(stream);
        }
    }

    private final class Items implements Iterator<BatchItem> {
        private final Map<Long, BatchItem> early = new HashMap<>();
        private long delivered;
        private @Nullable BatchItem next;

        @Override
        public boolean hasNext() {
            if (next == null && (!closed || aborted != null)) {
                next = advance();
            }
            return next != null;
        }

        @Override
        public BatchItem next() {
            BatchItem item = hasNext() ? next : null;
            if (item == null) {
                throw new NoSuchElementException("The batch has ended.");
            }
            next = null;
            return item;
        }

        private @Nullable BatchItem advance() {
            while (!closed && aborted == null && !(inputEnded && delivered == submitted)) {
                BatchItem item = order == BatchOptions.Order.INPUT ? early.remove(delivered) : null;
                item = item == null ? await() : item;
                if (item != null && (order == BatchOptions.Order.COMPLETION || item.index() == delivered)) {
                    delivered++;
                    window.release();
                    return item;
                }
                if (item != null) {
                    early.put(item.index(), item);
                }
            }
            RuntimeException failure = aborted != null ? aborted : inputFailure;
            if (failure != null && (!closed || aborted != null)) {
                throw failure;
            }
            return null;
        }

        /** The next item in the order of completion; null when the input has ended or the batch was closed. */
        private @Nullable BatchItem await() {
            try {
                return done.take().orElse(null);
            } catch (InterruptedException e) {
                close();
                Thread.currentThread().interrupt();
                throw new CancelledException("The thread was interrupted.", "");
            }
        }
    }
}
