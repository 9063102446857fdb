package io.github.supercorrect.gguf.internal.schedule;

import java.time.Duration;

/** How long to wait before an engine is started again: not at all after its first death, then longer each time. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private int deaths;

    void died() {
        deaths++;
    }

    /** A request came to its end: the engine works. */
    void reset() {
        deaths = 0;
    }

    Duration delay() {
        if (deaths <= 1) {
            return Duration.ZERO;
        }
        int doublings = Math.min(deaths - 2, 20);
        Duration delay = FIRST.multipliedBy(1L << doublings);
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
