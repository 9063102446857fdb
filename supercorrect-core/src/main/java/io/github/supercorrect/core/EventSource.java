package io.github.supercorrect.core;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.error.TimedOutException;
import io.github.supercorrect.core.event.GenerationStarted;
import io.github.supercorrect.core.event.RawText;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.event.SolveCompleted;
import io.github.supercorrect.core.event.SolveStarted;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.parse.SolutionParser;
import io.github.supercorrect.core.solution.Provenance;
import io.github.supercorrect.core.solution.Solution;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns the signals of a generation into events and, at their end, the solution. For one thread at a time. */
final class EventSource {
    private final SolveCall call;
    private final Listeners listeners;
    private final Supplier<Provenance> provenance;
    private final LongSupplier ticker;
    private final Deadlines deadlines;
    private final StopStrings stops;
    private final Deque<SolutionEvent> ready = new ArrayDeque<>();
    private final SolutionParser parser = new SolutionParser(this::emit);
    private final StringBuilder received = new StringBuilder();

    private boolean busy;
    private boolean generationStarted;
    private @Nullable Solution solution;
    private @Nullable SuperCorrectException failure;

    EventSource(
            SolveCall call,
            Listeners listeners,
            Supplier<Provenance> provenance,
            boolean reportsStart,
            LongSupplier ticker) {
        this.call = call;
        this.listeners = listeners;
        this.provenance = provenance;
        this.ticker = ticker;
        this.deadlines = new Deadlines(call.options().budgets(), reportsStart, ticker);
        this.stops = new StopStrings(call.options().generation().stopStrings());
        emit(new SolveStarted());
    }

    /** The next event; null after the last. Throws what the solve failed with. */
    synchronized @Nullable SolutionEvent next() {
        while (ready.isEmpty() && solution == null) {
            if (failure != null) {
                throw failure;
            }
            advance();
        }
        return ready.poll();
    }

    /** The solution; events that nobody took are passed over. */
    synchronized Solution drain() {
        while (solution == null) {
            ready.clear();
            if (failure != null) {
                throw failure;
            }
            advance();
        }
        return solution;
    }

    /** Comes to the end without a reader, so that listeners hear of it; from inside a listener it comes by itself. */
    synchronized void settle() {
        while (!busy && solution == null && failure == null) {
            advance();
        }
    }

    private void advance() {
        busy = true;
        try {
            takeSignal();
        } finally {
            busy = false;
        }
    }

    private void takeSignal() {
        Optional<Deadlines.Limit> limit = deadlines.next();
        OptionalLong deadline = limit.map(l -> OptionalLong.of(l.deadline())).orElse(OptionalLong.empty());
        try {
            accept(call.queue().take(deadline, ticker), limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(new CancelledException("The thread was interrupted.", received.toString()));
        }
    }

    private void accept(Signal signal, Optional<Deadlines.Limit> limit) {
        if (signal instanceof Signal.Started) {
            started();
        } else if (signal instanceof Signal.Text text) {
            text(text.text());
        } else if (signal instanceof Signal.Ended ended) {
            complete(ended.result());
        } else if (signal instanceof Signal.Failed failed) {
            fail(failed.failure());
        } else if (signal instanceof Signal.Cancelled) {
            complete(new GenerationResult(FinishReason.CANCELLED, null));
        } else {
            limit.ifPresent(l -> fail(new TimedOutException(l.phase(), l.budget(), received.toString())));
        }
    }

    private void started() {
        deadlines.started();
        if (!generationStarted) {
            generationStarted = true;
            emit(new GenerationStarted());
        }
    }

    private void text(String text) {
        deadlines.textArrived();
        received.append(text);
        pass(stops.pass(text));
        if (stops.reached()) {
            call.cancel();
            complete(GenerationResult.stopped());
        }
    }

    private void pass(String text) {
        if (!text.isEmpty()) {
            emit(new RawText(text));
            parser.feed(text);
        }
    }

    private void complete(GenerationResult result) {
        pass(stops.rest());
        Solution done = parser.finish().toBuilder()
                .finishReason(result.finishReason())
                .usage(result.usage())
                .provenance(provenance.get())
                .build();
        emit(new SolveCompleted(done));
        solution = done;
    }

    private void fail(SuperCorrectException cause) {
        SuperCorrectException reported = cause;
        if (cause instanceof CancelledException cancelled
                && cancelled.partialText().isEmpty()) {
            reported = new CancelledException(String.valueOf(cause.getMessage()), received.toString());
        }
        failure = reported;
        call.stop(new Signal.Failed(reported));
        listeners.tellFailure(reported);
    }

    private void emit(SolutionEvent event) {
        ready.add(event);
        listeners.tell(event);
    }
}
