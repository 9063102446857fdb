package io.github.supercorrect.gguf;

import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.SolverBuilder;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.event.SolutionListener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opens a solver on a model of this machine. Not thread-safe. */
public final class SuperCorrectBuilder {

    private @Nullable ModelReference model;
    private @Nullable Integer contextSize;
    private @Nullable Integer threads;
    private @Nullable ChatFormat chatFormat;
    private @Nullable Duration loadTimeout;
    private SolveOptions options = SolveOptions.defaults();
    private final List<SolutionListener> listeners = new ArrayList<>();

    SuperCorrectBuilder() {}

    /** The model; must be set. */
    public SuperCorrectBuilder model(ModelReference model) {
        this.model = Objects.requireNonNull(model, "model");
        return this;
    }

    /** The model's GGUF file. */
    public SuperCorrectBuilder model(Path file) {
        return model(ModelReference.file(file));
    }

    /** See {@link GgufModelBuilder#contextSize}. */
    public SuperCorrectBuilder contextSize(int contextSize) {
        this.contextSize = contextSize;
        return this;
    }

    /** See {@link GgufModelBuilder#threads}. */
    public SuperCorrectBuilder threads(int threads) {
        this.threads = threads;
        return this;
    }

    /** See {@link GgufModelBuilder#chatFormat}. */
    public SuperCorrectBuilder chatFormat(ChatFormat chatFormat) {
        this.chatFormat = Objects.requireNonNull(chatFormat, "chatFormat");
        return this;
    }

    /** See {@link GgufModelBuilder#loadTimeout}. */
    public SuperCorrectBuilder loadTimeout(Duration loadTimeout) {
        this.loadTimeout = Objects.requireNonNull(loadTimeout, "loadTimeout");
        return this;
    }

    /** The options of solves that bring none; {@link SolveOptions#defaults()} unless set. */
    public SuperCorrectBuilder options(SolveOptions options) {
        this.options = Objects.requireNonNull(options, "options");
        return this;
    }

    /** Adds a listener to every solve. */
    public SuperCorrectBuilder listener(SolutionListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * You get the solver, its model loaded. You close it, and with it the model.
     *
     * @throws InvalidInputException if no model was named, or a setting does not suit it
     * @throws io.github.supercorrect.core.error.ModelUnavailableException if the file is missing, damaged or of a kind that
     *     is not supported
     * @throws io.github.supercorrect.core.error.EngineLoadException if the engine cannot be started or refuses the model
     */
    public Solver open() {
        GgufModel opened = openModel();
        try {
            SolverBuilder solver = Solver.builder(opened).options(options).ownModel();
            listeners.forEach(solver::listener);
            return solver.build();
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private GgufModel openModel() {
        if (model == null) {
            throw new InvalidInputException(
                    "No model is named; call model(...), with ModelReference.nano() for a first look.");
        }
        GgufModelBuilder builder = GgufModel.builder(model);
        if (contextSize != null) {
            builder.contextSize(contextSize);
        }
        if (threads != null) {
            builder.threads(threads);
        }
        if (chatFormat != null) {
            builder.chatFormat(chatFormat);
        }
        if (loadTimeout != null) {
            builder.loadTimeout(loadTimeout);
        }
        return builder.open();
    }
}
