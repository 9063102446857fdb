package io.github.supercorrect.gguf.internal.hub;

import io.github.supercorrect.core.error.CancelledException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wish to stop, from any thread; and every wait that can be stopped by it. An interrupt of the waiting thread is one, too. */
public final class Cancellation {

    /** How long a wait that does not know of the wish may last before it is asked about. */
    static final Duration SLICE = Duration.ofMillis(100);

    private final CountDownLatch wished = new CountDownLatch(1);

    /** Stops what waits or works under this; it is stopped for good. */
    public void cancel() {
        wished.countDown();
    }

    /** @throws CancelledException if it is to stop; a thread's interrupt stays set */
    public void check() {
        if (wished.getCount() == 0 || Thread.currentThread().isInterrupted()) {
            throw new CancelledException(
                    "The download was cancelled; what is there already is kept for the next one.", "");
        }
    }

    /** Waits so long. */
    public void pause(Duration pause) {
        check();
        try {
            boolean stopped = wished.await(pause.toNanos(), TimeUnit.NANOSECONDS);
            if (stopped) {
                check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            check();
        }
    }
}
