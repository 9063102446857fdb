package io.github.supercorrect.gguf.internal.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How long something is waited for: until a deadline, or until it has become pointless. */
final class Patience {

    /** 292 years: what 64 bits of nanoseconds hold. */
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final long start = System.nanoTime();
    private final Duration limit;
    private final long limitNanos;
    private final BooleanSupplier pointless;

    Patience(Duration limit, BooleanSupplier pointless) {
        this.limit = limit;
        this.limitNanos = limit.compareTo(LONGEST) < 0 ? limit.toNanos() : Long.MAX_VALUE;
        this.pointless = pointless;
    }

    boolean lasts() {
        return !isOver() && !isPointless();
    }

    boolean isPointless() {
        return pointless.getAsBoolean();
    }

    boolean isOver() {
        return System.nanoTime() - start >= limitNanos;
    }

    /** The limit for a message. */
    String limitInWords() {
        return limit.toSeconds() > 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    Patience until(BooleanSupplier event) {
        return new Patience(limit, () -> isPointless() || event.getAsBoolean());
    }
}
