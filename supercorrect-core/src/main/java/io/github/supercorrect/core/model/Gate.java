package io.github.supercorrect.core.model;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * A place where a {@link ScriptedModel} waits until a test lets it go on, so that a test of cancelling needs no clock. A
 * cancelled generation passes with a {@code CancelledException}. Thread-safe.
 */
public final class Gate {
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final boolean hearsCancel;

    private Gate(boolean open, boolean hearsCancel) {
        if (open) {
            release();
        }
        this.hearsCancel = hearsCancel;
    }

    /** You get a gate that lets everybody through. */
    public static Gate open() {
        return new Gate(true, true);
    }

    /** You get a gate that is shut until {@link #release()} or a cancel. */
    public static Gate shut() {
        return new Gate(false, true);
    }

    /** You get a gate that is shut until {@link #release()}, as with a model that hears neither cancel nor interrupt. */
    public static Gate deaf() {
        return new Gate(false, false);
    }

    /** Opens the gate for good. */
    public void release() {
        opened.complete(null);
    }

    /** Waits until a generation has come to the gate. */
    public void awaitArrival() throws InterruptedException {
        reached.await();
    }

    /** A cancel lets only its own generation go; the gate stays shut for the others. */
    void pass(Cancellation cancellation) {
        reached.countDown();
        if (hearsCancel) {
            CompletableFuture<Void> cancelled = new CompletableFuture<>();
            Cancellation.Registration registration = cancellation.onCancel(() -> cancelled.complete(null));
            CompletableFuture.anyOf(opened, cancelled).join();
            registration.close();
            cancellation.throwIfCancelled();
        } else {
            opened.join();
        }
    }
}
