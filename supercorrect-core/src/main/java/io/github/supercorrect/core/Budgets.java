package io.github.supercorrect.core;

import io.github.supercorrect.core.error.InvalidInputException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a caller is ready to wait. With a strategy, the total covers all its rounds, and the others hold for each. A budget that runs out cancels the generation and is a {@code TimedOutException}. None
 * is set by default. Whoever takes the events watches the budgets: a stream or subscription from which nobody takes any runs on
 * until it is read or closed. Immutable.
 */
public final class Budgets {
    private static final Budgets UNLIMITED = new Budgets(null, null, null);

    private final @Nullable Duration queue;
    private final @Nullable Duration firstToken;
    private final @Nullable Duration total;

    private Budgets(@Nullable Duration queue, @Nullable Duration firstToken, @Nullable Duration total) {
        this.queue = queue;
        this.firstToken = firstToken;
        this.total = total;
    }

    /** No budget: the caller waits as long as it takes. */
    public static Budgets unlimited() {
        return UNLIMITED;
    }

    /** From the call until the model begins with it, or its first text if the model does not tell. */
    public Optional<Duration> queue() {
        return Optional.ofNullable(queue);
    }

    /** From the moment the model begins (or the call, if it does not tell) until its first text. */
    public Optional<Duration> firstToken() {
        return Optional.ofNullable(firstToken);
    }

    /** From the call until the end. */
    public Optional<Duration> total() {
        return Optional.ofNullable(total);
    }

    /** You get these budgets with another for the queue; above zero. */
    public Budgets withQueue(Duration limit) {
        return new Budgets(checked("queue", limit), firstToken, total);
    }

    /** You get these budgets with another for the first token; above zero. */
    public Budgets withFirstToken(Duration limit) {
        return new Budgets(queue, checked("firstToken", limit), total);
    }

    /** You get these budgets with another for the whole; above zero. */
    public Budgets withTotal(Duration limit) {
        return new Budgets(queue, firstToken, checked("total", limit));
    }

    /** Those that each round of a strategy has for itself. */
    Budgets ofARound() {
        return new Budgets(queue, firstToken, null);
    }

    /** The one that covers all rounds of a strategy together. */
    Budgets ofTheWhole() {
        return new Budgets(null, null, total);
    }

    private static Duration checked(String field, Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new InvalidInputException(
                    "The " + field + " budget is " + limit + "; it must be above zero. Leave it out for no limit.");
        }
        return limit;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Budgets that
                && Objects.equals(queue, that.queue)
                && Objects.equals(firstToken, that.firstToken)
                && Objects.equals(total, that.total);
    }

    @Override
    public int hashCode() {
        return Objects.hash(queue, firstToken, total);
    }

    @Override
    public String toString() {
        return "Budgets[queue=" + queue + ", firstToken=" + firstToken + ", total=" + total + "]";
    }
}
