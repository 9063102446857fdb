package io.github.supercorrect.core;

import io.github.supercorrect.core.event.SolutionListener;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Solver}. Not thread-safe. */
public final class SolverBuilder {
    private final LanguageModel model;
    private SolveOptions options = SolveOptions.defaults();
    private @Nullable Strategy strategy;
    private final List<SolutionListener> listeners = new ArrayList<>();
    private boolean ownsModel;
    private LongSupplier ticker = System::nanoTime;

    SolverBuilder(LanguageModel model) {
        this.model = Objects.requireNonNull(model, "model");
    }

    /** The options of calls that bring none; {@link SolveOptions#defaults()} unless set. */
    public SolverBuilder options(SolveOptions options) {
        this.options = Objects.requireNonNull(options, "options");
        return this;
    }

    /** The strategy of calls that bring no options; that of {@link #options} unless set, which is a single generation. */
    public SolverBuilder strategy(Strategy strategy) {
        this.strategy = Objects.requireNonNull(strategy, "strategy");
        return this;
    }

    /** Adds a listener to every solve; several are called in the order added. */
    public SolverBuilder listener(SolutionListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /** Closing the solver closes the model too. Unless called, the model stays yours to close. */
    public SolverBuilder ownModel() {
        this.ownsModel = true;
        return this;
    }

    /** Budgets are measured by this clock, in nanoseconds; for tests. */
    SolverBuilder ticker(LongSupplier ticker) {
        this.ticker = ticker;
        return this;
    }

    /** You get the solver. */
    public Solver build() {
        SolveOptions all = strategy == null
                ? options
                : options.toBuilder().strategy(strategy).build();
        return new ModelSolver(model, all, new Listeners(listeners), ownsModel, ticker);
    }
}
