package io.github.supercorrect.gguf.internal.hub;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an answer as they come, handed over to a thread that waits for each piece only so long. A few pieces are held at
 * a time, whatever the length of the whole.
 */
public final class Body implements BodySubscriber<Body>, AutoCloseable {

    private static final int PIECES_HELD = 8;

    /** A piece, or the end: a failure, null for a good one. */
    private record Event(
            List<ByteBuffer> piece, boolean end, @Nullable Throwable failure) {}

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean closed;

    @Override
    public CompletionStage<Body> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription arrived) {
        subscription = arrived;
        if (closed) {
            arrived.cancel();
        } else {
            arrived.request(PIECES_HELD);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> piece) {
        events.add(new Event(piece, false, null));
    }

    @Override
    public void onError(Throwable failure) {
        events.add(new Event(List.of(), true, failure));
    }

    @Override
    public void onComplete() {
        events.add(new Event(List.of(), true, null));
    }

    /**
     * The next piece, null at the end.
     *
     * @throws HttpTimeoutException if nothing comes for so long
     */
    public @Nullable List<ByteBuffer> next(Duration silence, Cancellation cancellation) throws IOException {
        long deadline = System.nanoTime() + silence.toNanos();
        while (true) {
            cancellation.check();
            Event event = poll(Math.min(deadline - System.nanoTime(), Cancellation.SLICE.toNanos()), cancellation);
            if (event != null) {
                return taken(event);
            }
            if (deadline - System.nanoTime() <= 0) {
                throw new HttpTimeoutException("nothing came for " + silence.toMillis() + " ms");
            }
        }
    }

    private @Nullable Event poll(long nanos, Cancellation cancellation) {
        try {
            return events.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancellation.check();
            return null;
        }
    }

    private @Nullable List<ByteBuffer> taken(Event event) throws IOException {
        if (!event.end) {
            Flow.Subscription source = subscription;
            if (source != null) {
                source.request(1);
            }
            return event.piece;
        }
        if (event.failure != null) {
            throw new IOException("the connection broke: " + event.failure.getMessage(), event.failure);
        }
        return null;
    }

    /** Gives up what has not come; the connection is closed unless all has. */
    @Override
    public void close() {
        closed = true;
        Flow.Subscription source = subscription;
        if (source != null) {
            source.cancel();
        }
    }
}
