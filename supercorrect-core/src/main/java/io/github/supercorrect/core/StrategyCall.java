package io.github.supercorrect.core;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.GenerationFailedException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.event.Round;
import io.github.supercorrect.core.event.RoundCompleted;
import io.github.supercorrect.core.event.RoundEvent;
import io.github.supercorrect.core.event.RoundFailed;
import io.github.supercorrect.core.event.RoundStarted;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.event.SolutionListener;
import io.github.supercorrect.core.event.SolveCompleted;
import io.github.supercorrect.core.event.SolveStarted;
import io.github.supercorrect.core.internal.strategy.RoundRequest;
import io.github.supercorrect.core.internal.strategy.RoundResult;
import io.github.supercorrect.core.internal.strategy.Rounds;
import io.github.supercorrect.core.internal.strategy.StrategyRun;
import io.github.supercorrect.core.solution.Solution;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A strategy on a thread of its own. Each round is a generation like any other, read by one more thread, and what happens in it
 * goes into the queue of the whole; ending the whole ends every round.
 */
final class StrategyCall implements Call, Runnable, Rounds {
    private final StrategyRun strategy;
    private final Generations generations;
    private final Budgets budgets;
    private final Deadlines deadlines;
    private final SignalQueue queue = new SignalQueue();
    private final Set<PendingGeneration> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;
    private int begun;

    StrategyCall(StrategyRun strategy, Generations generations, Budgets budgets) {
        this.strategy = strategy;
        this.generations = generations;
        this.budgets = budgets.ofARound();
        this.deadlines = new Deadlines(budgets.ofTheWhole(), false, generations.ticker());
    }

    @Override
    public SignalQueue queue() {
        return queue;
    }

    @Override
    public Deadlines deadlines() {
        return deadlines;
    }

    @Override
    public void stop(Signal last) {
        queue.shut(last);
        stopped = true;
        running.forEach(PendingGeneration::cancel);
    }

    @Override
    public void run() {
        queue.shut(last());
        generations.calls().ended(this);
    }

    private Signal last() {
        try {
            return new Signal.Solved(strategy.run(this));
        } catch (SuperCorrectException e) {
            return new Signal.Failed(e);
        } catch (RuntimeException | Error e) { // a reader must not wait for ever
            return new Signal.Failed(new GenerationFailedException("The strategy failed: " + e, e));
        } finally {
            running.forEach(PendingGeneration::cancel);
        }
    }

    @Override
    public PendingRound begin(RoundRequest request) {
        throwIfStopped();
        Round round = new Round(++begun, request.kind());
        happened(new RoundStarted(round));
        PendingGeneration pending = new PendingGeneration(round, request);
        running.add(pending);
        generations.calls().execute(pending);
        if (stopped) {
            pending.cancel();
        }
        return pending;
    }

    private void happened(SolutionEvent event) {
        queue.put(new Signal.Happened(event));
    }

    /** A round that failed because the solver is closing is no failure that a strategy may pass over. */
    private void throwIfStopped() {
        generations.calls().throwIfClosed();
        if (stopped) {
            throw new CancelledException("The caller cancelled.", "");
        }
    }

    /** A round under way, and the reader of its events. */
    private final class PendingGeneration implements PendingRound, Runnable, SolutionListener {
        private final Round round;
        private final Generation generation;
        private final CompletableFuture<RoundResult> result = new CompletableFuture<>();

        private PendingGeneration(Round round, RoundRequest request) {
            this.round = round;
            this.generation = generations.begin(request, budgets, new Listeners(List.of(this)));
        }

        /** The start and the end of a round have events of their own. */
        @Override
        public void onEvent(SolutionEvent event) {
            if (!(event instanceof SolveStarted || event instanceof SolveCompleted)) {
                happened(new RoundEvent(round, event));
            }
        }

        @Override
        public void run() {
            try {
                Solution solution = generation.source().drain();
                happened(new RoundCompleted(round, solution));
                end(solution, null);
            } catch (SuperCorrectException e) {
                happened(new RoundFailed(round, e));
                end(null, e);
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            } finally {
                running.remove(this);
            }
        }

        private void end(@Nullable Solution solution, @Nullable SuperCorrectException failure) {
            OptionalDouble logProbability = generation.call().meanLogProbability();
            result.complete(new RoundResult(round, solution, logProbability, failure));
        }

        @Override
        public RoundResult await() {
            RoundResult given = result.join();
            throwIfStopped();
            return given;
        }

        @Override
        public void cancel() {
            generation.call().cancel();
        }
    }
}
