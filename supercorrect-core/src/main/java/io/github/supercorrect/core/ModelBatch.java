package io.github.supercorrect.core;

import io.github.supercorrect.core.error.CancelledException;
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
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A batch under way. The reader's thread takes problems from the input, a fixed number ahead of the items it was given, and
 * hands them to as many threads as problems may be solved at a time.
 */
final class ModelBatch implements SolutionBatch {
    /** So many problems for each place are read ahead: enough to keep places busy while the reader does other things. */
    private static final int AHEAD = 4;

    private static final AtomicInteger THREADS = new AtomicInteger();

    private final Function<String, SolutionStream> solve;
    private final Iterator<String> problems;
    private final int window;
    private final BatchOptions.Order order;
    private final ExecutorService threads;
    private final BlockingQueue<Optional<BatchItem>> done = new LinkedBlockingQueue<>();
    private final Set<SolutionStream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private boolean iterated;

    ModelBatch(
            Function<String, SolutionStream> solve,
            Iterator<String> problems,
            int concurrency,
            BatchOptions.Order order) {
        this.solve = solve;
        this.problems = problems;
        this.window = concurrency * AHEAD;
        this.order = order;
        this.threads = pool(concurrency);
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
        return new Items();
    }

    @Override
    public void close() {
        closed = true;
        streams.forEach(SolutionStream::cancel);
        threads.shutdownNow();
        done.add(Optional.empty());
    }

    private void solveOne(long index, String problem) {
        BatchItem item;
        try (SolutionStream stream = solve.apply(problem)) {
            item = BatchItem.solved(index, problem, solution(stream));
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
        private long submitted;
        private long delivered;
        private @Nullable RuntimeException inputFailure;
        private @Nullable BatchItem next;

        @Override
        public boolean hasNext() {
            if (next == null && !closed) {
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
            submit();
            while (delivered < submitted) {
                BatchItem item = order == BatchOptions.Order.INPUT ? early.remove(delivered) : null;
                item = item == null ? await() : item;
                if (item == null) {
                    return null;
                }
                if (order == BatchOptions.Order.COMPLETION || item.index() == delivered) {
                    delivered++;
                    return item;
                }
                early.put(item.index(), item);
                submit();
            }
            threads.shutdown();
            if (inputFailure != null) {
                throw inputFailure;
            }
            return null;
        }

        private void submit() {
            try {
                while (inputFailure == null && !closed && submitted - delivered < window && problems.hasNext()) {
                    submit(submitted++, problems.next());
                }
            } catch (RuntimeException e) {
                inputFailure = e;
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
