package io.github.supercorrect.core;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.GenerationFailedException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.error.TimedOutException;
import io.github.supercorrect.core.event.GenerationStarted;
import io.github.supercorrect.core.event.RawText;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.event.SolveCompleted;
import io.github.supercorrect.core.event.SolveStarted;
import io.github.supercorrect.core.internal.strategy.RoundRequest;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.parse.SolutionParser;
import io.github.supercorrect.core.solution.Provenance;
import io.github.supercorrect.core.solution.Solution;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns the signals of a generation into events and, at their end, the solution. For one thread at a time; who only wants
 * it to end never waits for that thread, which may be in a listener that waits for somebody else.
 */
final class EventSource {
    private final Call call;
    private final Listeners listeners;
    private final Supplier<Provenance> provenance;
    private final LongSupplier ticker;
    private final StopStrings stops;
    private final Deque<SolutionEvent> ready = new ArrayDeque<>();
    private final SolutionParser parser = new SolutionParser(this::emit);
    private final StringBuilder received = new StringBuilder();

    /** Null for a single generation. */
    private final @Nullable RoundsSoFar rounds;

    private final ReentrantLock reading = new ReentrantLock();
    private volatile boolean settling;
    private boolean busy;
    private String half = "";
    private boolean generationStarted;
    private @Nullable Solution solution;
    private @Nullable SuperCorrectException failure;

    private EventSource(
            Call call,
            Listeners listeners,
            Supplier<Provenance> provenance,
            LongSupplier ticker,
            List<String> stopStrings,
            @Nullable RoundsSoFar rounds) {
        this.call = call;
        this.listeners = listeners;
        this.provenance = provenance;
        this.ticker = ticker;
        this.stops = new StopStrings(stopStrings);
        this.rounds = rounds;
        emit(new SolveStarted());
    }

    /** The reader's end of one generation. */
    static EventSource ofGeneration(
            Call call,
            RoundRequest request,
            Listeners listeners,
            Supplier<Provenance> provenance,
            LongSupplier ticker) {
        EventSource source = new EventSource(
                call, listeners, provenance, ticker, request.generation().stopStrings(), null);
        source.received.append(request.begun());
        source.pass(request.begun());
        return source;
    }

    /** The reader's end of a strategy. */
    static EventSource ofStrategy(
            Call call, Listeners listeners, Supplier<Provenance> provenance, LongSupplier ticker) {
        return new EventSource(call, listeners, provenance, ticker, List.of(), new RoundsSoFar());
    }

    /** The next event; null after the last. Throws what the solve failed with. */
    @Nullable
    SolutionEvent next() {
        reading.lock();
        try {
            while (ready.isEmpty() && solution == null) {
                throwFailure();
                advance();
            }
            return ready.poll();
        } finally {
            stopReading();
        }
    }

    /** The solution; events that nobody took are passed over. */
    Solution drain() {
        reading.lock();
        try {
            while (solution == null) {
                ready.clear();
                throwFailure();
                advance();
            }
            ready.clear();
            return solution;
        } finally {
            stopReading();
        }
    }

    /** Comes to the end without a reader, so that listeners hear of it; while somebody reads, it is the reader who does. */
    void settle() {
        settling = true;
        while (settling && !reading.isHeldByCurrentThread() && reading.tryLock()) {
            settling = false;
            try {
                while (solution == null && failure == null) {
                    advance();
                }
            } finally {
                reading.unlock();
            }
        }
    }

    private void stopReading() {
        reading.unlock();
        if (settling) {
            settle();
        }
    }

    private void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    private void advance() {
        if (busy) {
            throw new IllegalStateException(
                    "A listener asked the solve that it listens to for more; it gets everything by itself.");
        }
        busy = true;
        try {
            takeSignal();
        } catch (RuntimeException | Error e) { // the model's info() throws, for instance
            fail(new GenerationFailedException("The solve failed: " + e, e));
        } finally {
            busy = false;
        }
    }

    private void takeSignal() {
        OptionalLong deadline = call.deadlines()
                .next()
                .map(limit -> OptionalLong.of(limit.deadline()))
                .orElse(OptionalLong.empty());
        try {
            accept(call.queue().take(deadline, ticker));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(new CancelledException("The thread was interrupted.", partialText()));
        }
    }

    private void accept(Signal signal) {
        if (signal instanceof Signal.Started) {
            started();
        } else if (signal instanceof Signal.Text text) {
            text(text.text());
        } else if (signal instanceof Signal.Happened happened) {
            happened(happened.event());
        } else if (signal instanceof Signal.Solved solved) {
            end(solved.solution());
        } else if (signal instanceof Signal.Ended ended) {
            complete(ended.result());
        } else if (signal instanceof Signal.Failed failed) {
            fail(failed.failure());
        } else if (signal instanceof Signal.Cancelled) {
            complete(new GenerationResult(FinishReason.CANCELLED, null));
        } else {
            late();
        }
    }

    /** Asks again: what the budget waited for may have arrived at the last moment. */
    private void late() {
        call.deadlines()
                .expired()
                .ifPresent(limit -> fail(new TimedOutException(limit.phase(), limit.budget(), partialText())));
    }

    private void started() {
        if (!generationStarted) {
            generationStarted = true;
            emit(new GenerationStarted());
        }
    }

    private void text(String text) {
        received.append(text);
        pass(stops.pass(wholeCharacters(text)));
        if (stops.reached()) {
            call.cancel();
            complete(GenerationResult.stopped());
        }
    }

    /** A surrogate pair may come in two pieces; nobody is shown half of one. */
    private String wholeCharacters(String piece) {
        String text = half + piece;
        int end = text.length();
        boolean cut = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        half = cut ? text.substring(end - 1) : "";
        return cut ? text.substring(0, end - 1) : text;
    }

    private void pass(String text) {
        if (!text.isEmpty()) {
            emit(new RawText(text));
            parser.feed(text);
        }
    }

    private void complete(GenerationResult result) {
        if (!stops.reached()) {
            pass(stops.pass(half) + stops.rest());
        }
        Solution text = rounds == null ? parser.finish() : rounds.solution();
        end(text.toBuilder()
                .finishReason(result.finishReason())
                .usage(result.usage())
                .provenance(provenance.get())
                .build());
    }

    private void end(Solution done) {
        emit(new SolveCompleted(done));
        solution = done;
    }

    private void happened(SolutionEvent event) {
        if (rounds != null) {
            rounds.take(event);
        }
        emit(event);
    }

    private String partialText() {
        return rounds == null ? received.toString() : rounds.solution().raw();
    }

    private void fail(SuperCorrectException cause) {
        SuperCorrectException reported = cause;
        if (cause instanceof CancelledException cancelled
                && cancelled.partialText().isEmpty()) {
            reported = new CancelledException(String.valueOf(cause.getMessage()), partialText());
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
