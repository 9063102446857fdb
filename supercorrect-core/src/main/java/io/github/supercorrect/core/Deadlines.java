package io.github.supercorrect.core;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Which budget is in force, and when it runs out. Thread-safe: the model's thread tells what arrives, the reader's asks. */
final class Deadlines {
    /** A budget in force. */
    record Limit(String phase, Duration budget, long deadline) {}

    private final Budgets budgets;
    private final LongSupplier ticker;
    private final long called;
    private OptionalLong begun;
    private boolean queued = true;
    private boolean textArrived;

    Deadlines(Budgets budgets, boolean reportsStart, LongSupplier ticker) {
        this.budgets = budgets;
        this.ticker = ticker;
        this.called = ticker.getAsLong();
        this.begun = reportsStart ? OptionalLong.empty() : OptionalLong.of(called);
    }

    synchronized void started() {
        begun = OptionalLong.of(ticker.getAsLong());
        queued = false;
    }

    synchronized void textArrived() {
        textArrived = true;
        queued = false;
    }

    /** The budget that runs out first. */
    synchronized Optional<Limit> next() {
        Stream<Limit> limits = Stream.of(
                        limit("queue", queued ? budgets.queue() : Optional.empty(), OptionalLong.of(called)),
                        limit("first-token", textArrived ? Optional.empty() : budgets.firstToken(), begun),
                        limit("total", budgets.total(), OptionalLong.of(called)))
                .flatMap(Optional::stream);
        return limits.min(Comparator.comparingLong(limit -> limit.deadline() - called));
    }

    /** The budget that has run out by now. */
    Optional<Limit> expired() {
        return next().filter(limit -> limit.deadline() - ticker.getAsLong() <= 0);
    }

    private static Optional<Limit> limit(String phase, Optional<Duration> budget, OptionalLong from) {
        if (budget.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        Duration limit = budget.get();
        return Optional.of(new Limit(phase, limit, from.getAsLong() + nanos(limit)));
    }

    /** A budget of more than a century is no budget; it must not overflow. */
    private static long nanos(Duration limit) {
        return limit.compareTo(Duration.ofDays(36_500)) > 0
                ? Duration.ofDays(36_500).toNanos()
                : limit.toNanos();
    }
}
