package io.github.supercorrect.gguf.internal.store;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How fast bytes come, smoothed over some seconds, and when to tell of it. Not thread-safe. */
public final class Meter {

    private static final long TELL_NANOS = 100_000_000;
    private static final long WINDOW_NANOS = 500_000_000;
    private static final double SMOOTHING = 0.3;
    private static final double NANOS = 1e9;

    private final LongSupplier nanos;
    private long windowStart;
    private long windowBytes = -1;
    private long told;
    private double rate;

    /** @param nanos as {@code System.nanoTime} */
    public Meter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Takes note of so many bytes; whether to tell of it. */
    public boolean at(long bytes, long size) {
        long now = nanos.getAsLong();
        if (windowBytes < 0 || bytes < windowBytes) {
            windowStart = now;
            windowBytes = bytes;
            told = now;
            return true;
        }
        if (now - windowStart >= WINDOW_NANOS) {
            double current = (bytes - windowBytes) * NANOS / (now - windowStart);
            rate = rate == 0 ? current : rate + SMOOTHING * (current - rate);
            windowStart = now;
            windowBytes = bytes;
        }
        if (bytes < size && now - told < TELL_NANOS) {
            return false;
        }
        told = now;
        return true;
    }

    /** Bytes a second; 0 until that is known. */
    public double rate() {
        return rate;
    }

    /** How long the rest will take at this rate. */
    public Optional<Duration> remaining(long bytes, long size) {
        return rate > 0 ? Optional.of(Duration.ofSeconds(Math.round((size - bytes) / rate))) : Optional.empty();
    }
}
