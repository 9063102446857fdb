package io.github.supercorrect.gguf.internal.schedule;

import java.time.Duration;

/** Waits on the queue's own thread before an engine is started again; a test's need not. */
@FunctionalInterface
interface Pause {

    /** @param requests wakes when there is nothing left to wait for */
    void before(OpenRequests requests, Duration delay);
}
