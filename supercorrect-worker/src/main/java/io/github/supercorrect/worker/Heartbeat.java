package io.github.supercorrect.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells every second that this process runs, and for how long the engine's thread has been at what it does. */
final class Heartbeat implements Runnable {

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final EngineProgress progress;
    private final ReportSink reports;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Heartbeat(EngineProgress progress, ReportSink reports) {
        this.progress = progress;
        this.reports = reports;
    }

    /** Ends it. Never by an interrupt: one in the middle of a write would close the channel, and the last report were lost. */
    void stop() {
        stopped.countDown();
    }

    /** Until it is stopped, or until nobody listens. */
    @Override
    public void run() {
        try {
            do {
                reports.send(progress.report());
            } while (!stopped.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException | IOException e) {
            // The engine's thread has ended, or finds out by itself.
        }
    }
}
