package io.github.supercorrect.gguf.internal.schedule;

import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineResult;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** A request on its way: the model's thread puts events in, the caller's thread takes them out. */
public final class Generation {

    private final long id;
    private final EngineRequest request;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private volatile boolean cancelled;

    /** What happens to a generation, told to the caller on the caller's own thread. */
    private interface Event {}

    private record Started() implements Event {}

    private record Text(String piece) implements Event {}

    private record Ended(EngineResult result) implements Event {}

    private record Failed(SuperCorrectException reason) implements Event {}

    private record Cancelled() implements Event {}

    Generation(long id, EngineRequest request) {
        this.id = id;
        this.request = request;
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

    void start() {
        events.add(new Started());
    }

    void text(String piece) {
        events.add(new Text(piece));
    }

    void end(EngineResult result) {
        events.add(new Ended(result));
    }

    void fail(SuperCorrectException reason) {
        events.add(new Failed(reason));
    }

    /** The caller is told at once, whatever the engine still does. */
    void cancel() {
        cancelled = true;
        events.add(new Cancelled());
    }

    /**
     * Waits for the end.
     *
     * @param started run when the request leaves the queue
     * @param sink takes the text
     * @return the result, empty when it was cancelled
     * @throws SuperCorrectException if the engine failed
     */
    public Optional<EngineResult> await(Runnable started, Consumer<String> sink) throws InterruptedException {
        while (true) {
            Event event = events.take();
            if (cancelled) {
                return Optional.empty();
            }
            if (event instanceof Text text) {
                sink.accept(text.piece());
            } else if (event instanceof Started) {
                started.run();
            } else if (event instanceof Ended ended) {
                return Optional.of(ended.result());
            } else if (event instanceof Failed failed) {
                throw failed.reason();
            }
        }
    }
}
