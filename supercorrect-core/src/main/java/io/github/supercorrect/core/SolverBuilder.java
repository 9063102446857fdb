package io.github.supercorrect.core;

import io.github.supercorrect.core.event.SolutionListener;
import io.github.supercorrect.core.model.LanguageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Builds a {@link Solver}. Not thread-safe. */
public final class SolverBuilder {
    private final LanguageModel model;
    private SolveOptions options = SolveOptions.defaults();
    private final List<SolutionListener> listeners = new ArrayList<>();
    private boolean ownsModel;

    SolverBuilder(LanguageModel model) {
        this.model = Objects.requireNonNull(model, "model");
    }

    /** The options of calls that bring none; {@link SolveOptions#defaults()} unless set. */
    public SolverBuilder options(SolveOptions options) {
        this.options = Objects.requireNonNull(options, "options");
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

    /** You get the solver. */
    @SuppressWarnings("DoNotCallSuggester")
    public Solver build() {
        throw new IllegalStateException("stand-in " + model + options + listeners + ownsModel);
    }
}
