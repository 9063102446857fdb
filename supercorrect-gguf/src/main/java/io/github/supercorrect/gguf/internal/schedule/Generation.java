package io.github.supercorrect.gguf.internal.schedule;

import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.TokenScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A request on its way: the model's thread puts events in, the caller's thread takes them out. */
public final class Generation {

    private final long id;
    private final EngineRequest request;
    private final BlockingQueue<Event> events;
    private volatile boolean cancelled;
    private volatile boolean started;
    private volatile long cancelNanos;

    /** Engines that died before they took up anything, this request among it. For {@link OpenRequests} only. */
    int vainDeaths;

    /** What happens to a generation, told to the caller on the caller's own thread. */
    private sealed interface Event {
        Generation of();
    }

    private record Started(Generation of) implements Event {}

    private record Text(Generation of, String piece, List<TokenScore> scores) implements Event {}

    private record Ended(Generation of, EngineResult result) implements Event {}

    private record Failed(Generation of, SuperCorrectException reason) implements Event {}

    private record Cancelled(Generation of) implements Event {}

    /** What a caller hears of a generation before its end. */
    public interface Listener {

        /** It has left the queue. */
        void started();

        void text(String piece, List<TokenScore> scores);
    }

    Generation(long id, EngineRequest request) {
        this(id, request, new LinkedBlockingQueue<>());
    }

    private Generation(long id, EngineRequest request, BlockingQueue<Event> events) {
        this.id = id;
        this.request = request;
        this.events = events;
    }

    /** Generations that one caller waits for together; numbered from {@code firstId}. */
    static List<Generation> together(long firstId, List<EngineRequest> requests) {
        BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        List<Generation> generations = new ArrayList<>(requests.size());
        for (EngineRequest request : requests) {
            generations.add(new Generation(firstId + generations.size(), request, events));
        }
        return List.copyOf(generations);
    }

    long id() {
        return id;
    }

    EngineRequest request() {
        return request;
    }

    boolean isCancelled() {
        return cancelled;
    }

    boolean isStarted() {
        return started;
    }

    /** When it was cancelled, by {@link System#nanoTime}. */
    long cancelNanos() {
        return cancelNanos;
    }

    void start() {
        started = true;
        events.add(new Started(this));
    }

    void text(String piece, List<TokenScore> scores) {
        events.add(new Text(this, piece, scores));
    }

    void end(EngineResult result) {
        events.add(new Ended(this, result));
    }

    void fail(SuperCorrectException reason) {
        events.add(new Failed(this, reason));
    }

    /** The caller is told at once, whatever the engine still does. */
    void cancel() {
        cancelNanos = System.nanoTime();
        cancelled = true;
        events.add(new Cancelled(this));
    }

    /**
     * Waits for the end.
     *
     * @return the result, empty when it was cancelled
     * @throws SuperCorrectException if the engine failed
     */
    public Optional<EngineResult> await(Listener listener) throws InterruptedException {
        return awaitAll(List.of(this), List.of(listener)).get(0);
    }

    /**
     * Waits for the ends of generations that were submitted together, and tells each listener what happens as it happens.
     *
     * @throws SuperCorrectException if the engine failed at one of them
     */
    public static List<Optional<EngineResult>> awaitAll(
            List<Generation> generations, List<? extends Listener> listeners) throws InterruptedException {
        Map<Generation, Listener> open = new HashMap<>();
        for (int i = 0; i < generations.size(); i++) {
            open.put(generations.get(i), listeners.get(i));
        }
        Map<Generation, EngineResult> results = new HashMap<>();
        while (!open.isEmpty()) {
            Event event = generations.get(0).events.take();
            Listener listener = open.get(event.of());
            if (listener != null && !tell(event, listener, results)) {
                open.remove(event.of());
            }
        }
        return generations.stream()
                .map(generation -> Optional.ofNullable(results.get(generation)))
                .toList();
    }

    /** Whether more is to come. */
    private static boolean tell(Event event, Listener listener, Map<Generation, EngineResult> results) {
        if (event.of().cancelled) {
            return false;
        }
        if (event instanceof Text text) {
            listener.text(text.piece(), text.scores());
        } else if (event instanceof Started) {
            listener.started();
        } else if (event instanceof Ended ended) {
            results.put(event.of(), ended.result());
            return false;
        } else if (event instanceof Failed failed) {
            throw failed.reason();
        }
        return true;
    }
}
