package io.github.supercorrect.core;

import io.github.supercorrect.core.error.InvalidInputException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How many problems are solved together. Immutable. */
public final class BatchOptions {
    private static final BatchOptions DEFAULTS = new Builder().build();

    private final Order order;
    private final @Nullable Integer concurrency;
    private final @Nullable SolveOptions solve;

    private BatchOptions(Builder builder) {
        this.order = builder.order;
        this.concurrency = builder.concurrency;
        this.solve = builder.solve;
    }

    /** In the order of the problems, as many at a time as the model runs, with the solver's options. */
    public static BatchOptions defaults() {
        return DEFAULTS;
    }

    /** You get a builder that starts as {@link #defaults()}. */
    public static Builder builder() {
        return new Builder();
    }

    /** You get a builder that starts with these values. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** In which order items come. */
    public Order order() {
        return order;
    }

    /** How many problems are under way at a time; empty for the model's own number. */
    public OptionalInt concurrency() {
        return concurrency == null ? OptionalInt.empty() : OptionalInt.of(concurrency);
    }

    /** How each problem is solved; empty for the solver's options. */
    public Optional<SolveOptions> solve() {
        return Optional.ofNullable(solve);
    }

    /** In which order items come. */
    public enum Order {
        /** In the order of the problems. */
        INPUT,
        /** As they are done. */
        COMPLETION
    }

    /** Builds {@link BatchOptions}. Not thread-safe. */
    public static final class Builder {
        private Order order = Order.INPUT;
        private @Nullable Integer concurrency;
        private @Nullable SolveOptions solve;

        private Builder() {}

        private Builder(BatchOptions options) {
            this.order = options.order;
            this.concurrency = options.concurrency;
            this.solve = options.solve;
        }

        /** In which order items come; {@link Order#INPUT} unless set. */
        public Builder order(Order order) {
            this.order = Objects.requireNonNull(order, "order");
            return this;
        }

        /**
         * How many problems are under way at a time, 1 to 1024. Unless set, as many as keep the model busy: its own number,
         * divided by the samples that a strategy draws together.
         */
        public Builder concurrency(int concurrency) {
            if (concurrency < 1 || concurrency > 1024) {
                throw new InvalidInputException("concurrency is " + concurrency + "; it must be 1 to 1024.");
            }
            this.concurrency = concurrency;
            return this;
        }

        /** How each problem is solved; by the solver's options unless set. */
        public Builder solve(SolveOptions solve) {
            this.solve = Objects.requireNonNull(solve, "solve");
            return this;
        }

        /** You get the options. */
        public BatchOptions build() {
            return new BatchOptions(this);
        }
    }
}
