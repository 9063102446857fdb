package io.github.supercorrect.core;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.ClosedException;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.model.Cancellation;
import io.github.supercorrect.core.model.Capability;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.prompt.PromptTemplate;
import io.github.supercorrect.core.solution.Provenance;
import io.github.supercorrect.core.solution.Solution;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The solver on a language model. A blocking solve is a stream that nobody looks at. */
final class ModelSolver implements Solver {
    private static final Logger LOG = LoggerFactory.getLogger(ModelSolver.class);
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final LanguageModel model;
    private final SolveOptions options;
    private final Listeners listeners;
    private final boolean ownsModel;
    private final LongSupplier ticker;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            task -> Threads.daemon(task, "supercorrect-solve-" + THREADS.incrementAndGet()));
    private final Set<SolveCall> calls = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Cancellation closing = Cancellation.create();

    ModelSolver(
            LanguageModel model, SolveOptions options, Listeners listeners, boolean ownsModel, LongSupplier ticker) {
        this.model = model;
        this.options = options;
        this.listeners = listeners;
        this.ownsModel = ownsModel;
        this.ticker = ticker;
    }

    @Override
    public SolveOptions options() {
        return options;
    }

    @Override
    public LanguageModel model() {
        return model;
    }

    @Override
    public Solution solve(String problem, SolveOptions callOptions) {
        try (SolutionStream stream = stream(problem, callOptions)) {
            return stream.solution();
        }
    }

    @Override
    public CompletableFuture<Solution> solveAsync(String problem, SolveOptions callOptions) {
        SolutionStream stream = stream(problem, callOptions);
        SolutionFuture future = new SolutionFuture(stream);
        CompletableFuture<Solution> result = future.stoppingTheStreamAtItsEnd();
        try {
            execute(future);
        } catch (ClosedException e) {
            stream.close();
            throw e;
        }
        return result;
    }

    @Override
    public SolutionStream stream(String problem, SolveOptions callOptions) {
        checkOpen();
        Prompt prompt = prompt(problem, callOptions);
        boolean reportsStart = model.capabilities().contains(Capability.REPORTS_START);
        Deadlines deadlines = new Deadlines(callOptions.budgets(), reportsStart, ticker);
        SolveCall call = new SolveCall(model, prompt, callOptions, deadlines, calls::remove);
        EventSource source = new EventSource(
                call, listeners, () -> provenance(callOptions.prompt(), callOptions.generation()), ticker);
        start(call);
        return new ModelSolutionStream(call, source);
    }

    @Override
    public Flow.Publisher<SolutionEvent> publisher(String problem, SolveOptions callOptions) {
        checkOpen();
        prompt(problem, callOptions); // what is wrong with the call is said now
        return new SolutionPublisher(() -> stream(problem, callOptions), this::execute, closing);
    }

    @Override
    public SolutionBatch solveAll(Iterable<String> problems, BatchOptions batchOptions) {
        checkOpen();
        int concurrency = batchOptions.concurrency().orElseGet(() -> Math.max(1, model.concurrency()));
        SolveOptions each = batchOptions.solve().orElse(options);
        prompt("?", each); // what is wrong with the options is wrong for every problem, and said now
        return new ModelBatch(problem -> stream(problem, each), problems.iterator(), concurrency, batchOptions.order());
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        calls.forEach(call -> call.stop(new Signal.Failed(closedWhileSolving())));
        closing.cancel();
        threads.shutdown();
        awaitThreads();
        if (ownsModel) {
            model.close();
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

    private Prompt prompt(String problem, SolveOptions callOptions) {
        Prompt prompt = callOptions.prompt().render(Problems.checked(problem));
        CapabilityCheck.check(model, prompt, callOptions.generation());
        return prompt;
    }

    private void start(SolveCall call) {
        calls.add(call);
        try {
            threads.execute(call);
        } catch (RejectedExecutionException e) {
            calls.remove(call);
        }
        if (closed.get()) {
            call.stop(new Signal.Failed(closedWhileSolving()));
        }
    }

    private void execute(Runnable task) {
        checkOpen();
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            throw closedBefore(e);
        }
    }

    private void checkOpen() {
        if (closed.get()) {
            throw closedBefore(null);
        }
    }

    private static ClosedException closedBefore(@Nullable Throwable cause) {
        return new ClosedException("The solver is closed; build another one.", cause);
    }

    private static CancelledException closedWhileSolving() {
        return new CancelledException("The solver was closed while it worked on this problem.", "");
    }

    private Provenance provenance(PromptTemplate prompt, GenerationOptions generation) {
        return Provenance.of(
                model.info(),
                prompt.name(),
                prompt.hash(),
                generation.sampling(),
                model.capabilities().contains(Capability.SEED),
                generation.maxTokens());
    }

    /** Waits for a solution on a thread of the solver. */
    private static final class SolutionFuture extends CompletableFuture<Solution> implements Runnable {
        private final SolutionStream stream;

        private SolutionFuture(SolutionStream stream) {
            this.stream = stream;
        }

        /** Its end may come from outside: by {@code cancel}, {@code orTimeout} and the like. */
        @SuppressWarnings("FutureReturnValueIgnored") // the action cannot fail
        CompletableFuture<Solution> stoppingTheStreamAtItsEnd() {
            whenComplete((solution, failure) -> stream.cancel());
            return this;
        }

        @Override
        public void run() {
            try (stream) {
                complete(stream.solution());
            } catch (RuntimeException | Error e) {
                completeExceptionally(e);
            }
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new CompletableFuture<>();
        }
    }
}
