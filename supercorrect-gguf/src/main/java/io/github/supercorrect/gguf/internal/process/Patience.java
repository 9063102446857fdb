package io.github.supercorrect.gguf.internal.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How long something is waited for: until a deadline, or until it has become pointless. */
final class Patience {

    private final long start = System.nanoTime();
    private final Duration limit;
    private final BooleanSupplier pointless;

    Patience(Duration limit, BooleanSupplier pointless) {
        this.limit = limit;
        this.pointless = pointless;
    }

    boolean lasts() {
        return !isOver() && !isPointless();
    }

    boolean isPointless() {
        return pointless.getAsBoolean();
    }

    boolean isOver() {
        return System.nanoTime() - start >= limit.toNanos();
    }

    Duration limit() {
        return limit;
    }

    Patience until(BooleanSupplier event) {
        return new Patience(limit, () -> isPointless() || event.getAsBoolean());
    }
}
