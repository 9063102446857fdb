package io.github.supercorrect.worker;

import java.io.IOException;
import java.time.Duration;

/** Tells every second that this process runs, and for how long the engine's thread has been at what it does. */
final class Heartbeat implements Runnable {

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final EngineProgress progress;
    private final ReportSink reports;

    Heartbeat(EngineProgress progress, ReportSink reports) {
        this.progress = progress;
        this.reports = reports;
    }

    /** Until interrupted, or until nobody listens. */
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                reports.send(progress.report());
                Thread.sleep(PERIOD.toMillis());
            }
        } catch (InterruptedException | IOException e) {
            // The engine's thread has ended, or finds out by itself.
        }
    }
}
