package io.github.supercorrect.worker;

import io.github.supercorrect.worker.engine.EngineStatus;
import io.github.supercorrect.worker.protocol.Report;

/** What the engine's thread was last seen doing: written by that thread, read by any. */
final class EngineProgress {

    private record Seen(boolean waiting, long nanos, EngineStatus status) {}

    private volatile Seen last = new Seen(true, 0, EngineStatus.EMPTY);

    /** The thread begins something that may take long. */
    void busy() {
        last = new Seen(false, System.nanoTime(), last.status());
    }

    /** The thread is about to wait for a command. */
    void waiting() {
        last = new Seen(true, 0, last.status());
    }

    void status(EngineStatus status) {
        last = new Seen(last.waiting(), last.nanos(), status);
    }

    Report.Alive report() {
        Seen seen = last;
        long busy = seen.waiting() ? 0 : System.nanoTime() - seen.nanos();
        return new Report.Alive(busy / 1_000_000, seen.status());
    }
}
