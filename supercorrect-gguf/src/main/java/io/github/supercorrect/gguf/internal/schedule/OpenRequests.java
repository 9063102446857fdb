package io.github.supercorrect.gguf.internal.schedule;

import io.github.supercorrect.core.error.ClosedException;
import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.OverloadedException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.gguf.internal.process.EngineConnection;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.protocol.Command;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Requests that have not ended, in the order they came: those given to the engine, as many as its window is wide, then those
 * that wait for room there. Thread-safe.
 */
final class OpenRequests {

    /** Engines that die one after the other before they take up anything: then their requests are given up. */
    static final int MOST_VAIN_DEATHS = 3;

    private final int queueLimit;
    private final Deque<Generation> waiting = new ArrayDeque<>();
    private final Map<Long, Generation> given = new LinkedHashMap<>();
    private long lastId;
    private int window = 1;
    private boolean closed;
    private @Nullable EngineConnection engine;

    /** @param queueLimit requests that may wait beside those given to the engine */
    OpenRequests(int queueLimit) {
        this.queueLimit = queueLimit;
    }

    /**
     * Adds requests, all or none.
     *
     * @throws ClosedException after {@link #close}
     * @throws OverloadedException if too many wait
     */
    synchronized List<Generation> add(List<EngineRequest> requests) {
        if (closed) {
            throw closedException();
        }
        int open = waiting.size() + given.size();
        if (open + requests.size() > queueLimit + window) {
            throw new OverloadedException(
                    open + " requests are open; the model takes " + window + " at a time and lets " + queueLimit
                            + " wait. Ask again when some have ended, or open the model with a larger queueLimit.",
                    queueLimit);
        }
        List<Generation> generations = Generation.together(lastId + 1, requests);
        lastId += generations.size();
        waiting.addAll(generations);
        giveOut();
        notifyAll();
        return generations;
    }

    private void giveOut() {
        EngineConnection to = engine;
        while (to != null && given.size() < window && !waiting.isEmpty()) {
            Generation next = waiting.removeFirst();
            given.put(next.id(), next);
            to.send(new Command.Generate(next.id(), next.request()));
        }
    }

    /** One that waits leaves; one that the engine has stays until the engine has noticed. The caller is told at once. */
    synchronized void cancel(Generation generation) {
        if (!generation.isCancelled()) {
            generation.cancel();
            if (!waiting.remove(generation) && given.containsKey(generation.id()) && engine != null) {
                engine.send(new Command.Cancel(generation.id()));
            }
            notifyAll();
        }
    }

    /** From now on requests are given to this engine; false if everything is closed. */
    synchronized boolean attach(EngineConnection next, int nextWindow) {
        if (!closed) {
            engine = next;
            window = nextWindow;
            giveOut();
        }
        return !closed;
    }

    /** The engine that was attached; what it has is kept until {@link #died} or {@link #failAll}. */
    synchronized @Nullable EngineConnection detach() {
        EngineConnection old = engine;
        engine = null;
        return old;
    }

    synchronized @Nullable EngineConnection engine() {
        return engine;
    }

    synchronized Optional<Generation> given(long id) {
        return Optional.ofNullable(given.get(id));
    }

    /** The oldest cancelled request that keeps the engine: it was taken up, or holds up all that come after it. */
    synchronized Optional<Generation> cancelledInEngine() {
        Generation oldest = given.values().stream().findFirst().orElse(null);
        return given.values().stream()
                .filter(generation -> generation.isCancelled() && (generation.isStarted() || generation == oldest))
                .findFirst();
    }

    /** The engine is through with it: there is room for the next. */
    synchronized void ended(Generation generation) {
        given.remove(generation.id());
        giveOut();
        notifyAll();
    }

    /**
     * The engine is dead, attached or on its way: what it had taken up fails, everything else goes back into the queue, in
     * order, unless it has seen too many die.
     */
    synchronized void died(SuperCorrectException reason) {
        engine = null;
        boolean vain = given.values().stream().noneMatch(Generation::isStarted);
        List<Generation> again = new ArrayList<>();
        for (Generation generation : given.values()) {
            if (generation.isStarted()) {
                generation.fail(reason);
            } else if (!generation.isCancelled()) {
                again.add(generation);
            }
        }
        given.clear();
        for (int i = again.size() - 1; i >= 0; i--) {
            waiting.addFirst(again.get(i));
        }
        if (vain) {
            giveUp(reason);
        }
    }

    private void giveUp(SuperCorrectException reason) {
        waiting.forEach(generation -> generation.vainDeaths++);
        waiting.removeIf(generation -> {
            boolean hopeless = generation.vainDeaths >= MOST_VAIN_DEATHS;
            if (hopeless) {
                generation.fail(new EngineCrashedException(
                        MOST_VAIN_DEATHS + " engines in a row died before they took up anything. The last: "
                                + reason.getMessage(),
                        reason));
            }
            return hopeless;
        });
    }

    synchronized void failAll(SuperCorrectException reason) {
        failAll(given.values(), reason);
        failAll(waiting, reason);
    }

    private static void failAll(Collection<Generation> generations, SuperCorrectException reason) {
        generations.forEach(generation -> generation.fail(reason));
        generations.clear();
    }

    /** Waits for a request that waits; false when closed. */
    synchronized boolean awaitRequest() {
        while (waiting.isEmpty() && !closed) {
            waitUninterrupted(0);
        }
        return !closed;
    }

    /** Waits for so long, or until there is nothing left to wait for. */
    synchronized void pause(Duration delay) {
        long start = System.nanoTime();
        long left = delay.toMillis();
        while (left > 0 && !closed && !waiting.isEmpty()) {
            waitUninterrupted(left);
            left = delay.toMillis() - (System.nanoTime() - start) / 1_000_000;
        }
    }

    /** Nobody interrupts the queue's thread but the end of everything. */
    @SuppressWarnings("WaitNotInLoop") // the callers loop
    private void waitUninterrupted(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Nothing is added any more, and the engine gets its end at once. */
    synchronized void close() {
        closed = true;
        if (engine != null) {
            engine.kill();
        }
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty() && given.isEmpty();
    }

    synchronized int started() {
        return (int) given.values().stream()
                .filter(generation -> generation.isStarted() && !generation.isCancelled())
                .count();
    }

    synchronized int notStarted() {
        return waiting.size()
                + (int) given.values().stream()
                        .filter(generation -> !generation.isStarted() && !generation.isCancelled())
                        .count();
    }

    synchronized int limit() {
        return queueLimit + window;
    }

    static ClosedException closedException() {
        return new ClosedException("The model is closed");
    }
}
