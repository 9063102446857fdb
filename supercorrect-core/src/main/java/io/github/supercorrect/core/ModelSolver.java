package io.github.supercorrect.core;

import io.github.supercorrect.core.error.ClosedException;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.internal.strategy.StrategyRun;
import io.github.supercorrect.core.internal.strategy.Task;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.solution.Solution;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.LongSupplier;

/** The solver on a language model. A blocking solve is a stream that nobody looks at. */
final class ModelSolver implements Solver {
    private final LanguageModel model;
    private final SolveOptions options;
    private final Listeners listeners;
    private final boolean ownsModel;
    private final Calls calls = new Calls();
    private final Generations generations;

    ModelSolver(
            LanguageModel model, SolveOptions options, Listeners listeners, boolean ownsModel, LongSupplier ticker) {
        this.model = model;
        this.options = options;
        this.listeners = listeners;
        this.ownsModel = ownsModel;
        this.generations = new Generations(calls, ticker);
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
            calls.execute(future);
        } catch (ClosedException e) {
            stream.close();
            throw e;
        }
        return result;
    }

    @Override
    public SolutionStream stream(String problem, SolveOptions callOptions) {
        calls.checkOpen();
        Task task = task(problem, callOptions);
        StrategyRun run = checked(new StrategyRun(callOptions.strategy(), task));
        return run.isSingle() ? single(task, callOptions.budgets()) : several(task, run, callOptions.budgets());
    }

    private SolutionStream single(Task task, Budgets budgets) {
        Generation generation = generations.begin(task.solve(), budgets, listeners);
        return new ModelSolutionStream(generation.call(), generation.source());
    }

    private SolutionStream several(Task task, StrategyRun run, Budgets budgets) {
        StrategyCall call = new StrategyCall(run, generations, budgets);
        EventSource source = EventSource.ofStrategy(
                call, listeners, () -> Generations.provenance(task.solve()), generations.ticker());
        calls.start(call);
        return new ModelSolutionStream(call, source);
    }

    @Override
    public Flow.Publisher<SolutionEvent> publisher(String problem, SolveOptions callOptions) {
        calls.checkOpen();
        check(problem, callOptions); // what is wrong with the call is said now
        return new SolutionPublisher(() -> stream(problem, callOptions), calls::execute, calls.closing());
    }

    @Override
    public SolutionBatch solveAll(Iterable<String> problems, BatchOptions batchOptions) {
        calls.checkOpen();
        SolveOptions each = batchOptions.solve().orElse(options);
        StrategyRun any = check("?", each); // what is wrong with the options is wrong for every problem, and said now
        int concurrency = batchOptions.concurrency().orElseGet(() -> Math.max(1, model.concurrency() / any.together()));
        return new ModelBatch(problem -> stream(problem, each), problems.iterator(), concurrency, batchOptions.order());
    }

    @Override
    public void close() {
        calls.close();
        if (ownsModel) {
            model.close();
        }
    }

    private Task task(String problem, SolveOptions callOptions) {
        return new Task(Problems.checked(problem), model, callOptions.prompt(), callOptions.generation());
    }

    private StrategyRun check(String problem, SolveOptions callOptions) {
        return checked(new StrategyRun(callOptions.strategy(), task(problem, callOptions)));
    }

    private static StrategyRun checked(StrategyRun run) {
        run.probes().forEach(request -> CapabilityCheck.check(request.model(), request.prompt(), request.generation()));
        return run;
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
