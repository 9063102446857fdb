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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens a solver on a model of this machine. Not thread-safe. */
public final class SuperCorrectBuilder {

    private @Nullable ModelReference model;
    private final List<Consumer<GgufModelBuilder>> settings = new ArrayList<>();
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
        return set(builder -> builder.contextSize(contextSize));
    }

    /** See {@link GgufModelBuilder#threads}. */
    public SuperCorrectBuilder threads(int threads) {
        return set(builder -> builder.threads(threads));
    }

    /** See {@link GgufModelBuilder#batchThreads}. */
    public SuperCorrectBuilder batchThreads(int batchThreads) {
        return set(builder -> builder.batchThreads(batchThreads));
    }

    /** See {@link GgufModelBuilder#parallel}. */
    public SuperCorrectBuilder parallel(int parallel) {
        return set(builder -> builder.parallel(parallel));
    }

    /** See {@link GgufModelBuilder#queueLimit}. */
    public SuperCorrectBuilder queueLimit(int queueLimit) {
        return set(builder -> builder.queueLimit(queueLimit));
    }

    /** See {@link GgufModelBuilder#chatFormat}. */
    public SuperCorrectBuilder chatFormat(ChatFormat chatFormat) {
        Objects.requireNonNull(chatFormat, "chatFormat");
        return set(builder -> builder.chatFormat(chatFormat));
    }

    /** See {@link GgufModelBuilder#loadTimeout}. */
    public SuperCorrectBuilder loadTimeout(Duration loadTimeout) {
        Objects.requireNonNull(loadTimeout, "loadTimeout");
        return set(builder -> builder.loadTimeout(loadTimeout));
    }

    /** See {@link GgufModelBuilder#isolation}. */
    public SuperCorrectBuilder isolation(Isolation isolation) {
        Objects.requireNonNull(isolation, "isolation");
        return set(builder -> builder.isolation(isolation));
    }

    /** See {@link GgufModelBuilder#engine}. */
    public SuperCorrectBuilder engine(EngineChoice engine) {
        Objects.requireNonNull(engine, "engine");
        return set(builder -> builder.engine(engine));
    }

    /** See {@link GgufModelBuilder#kvType}. */
    public SuperCorrectBuilder kvType(KvType kvType) {
        Objects.requireNonNull(kvType, "kvType");
        return set(builder -> builder.kvType(kvType));
    }

    /** See {@link GgufModelBuilder#mmap}. */
    public SuperCorrectBuilder mmap(boolean mmap) {
        return set(builder -> builder.mmap(mmap));
    }

    /** See {@link GgufModelBuilder#repack}. */
    public SuperCorrectBuilder repack(Repack repack) {
        Objects.requireNonNull(repack, "repack");
        return set(builder -> builder.repack(repack));
    }

    /** See {@link GgufModelBuilder#deterministic}. */
    public SuperCorrectBuilder deterministic(boolean deterministic) {
        return set(builder -> builder.deterministic(deterministic));
    }

    /** See {@link GgufModelBuilder#chunk}. */
    public SuperCorrectBuilder chunk(int chunk) {
        return set(builder -> builder.chunk(chunk));
    }

    /** See {@link GgufModelBuilder#prefixCache}. */
    public SuperCorrectBuilder prefixCache(boolean prefixCache) {
        return set(builder -> builder.prefixCache(prefixCache));
    }

    /** See {@link GgufModelBuilder#gpuLayers}. */
    public SuperCorrectBuilder gpuLayers(GpuLayers gpuLayers) {
        Objects.requireNonNull(gpuLayers, "gpuLayers");
        return set(builder -> builder.gpuLayers(gpuLayers));
    }

    /** See {@link GgufModelBuilder#devices}. */
    public SuperCorrectBuilder devices(List<String> devices) {
        List<String> named = List.copyOf(devices);
        return set(builder -> builder.devices(named));
    }

    /** See {@link GgufModelBuilder#splitMode}. */
    public SuperCorrectBuilder splitMode(SplitMode splitMode) {
        Objects.requireNonNull(splitMode, "splitMode");
        return set(builder -> builder.splitMode(splitMode));
    }

    private SuperCorrectBuilder set(Consumer<GgufModelBuilder> setting) {
        settings.add(setting);
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
        settings.forEach(setting -> setting.accept(builder));
        return builder.open();
    }
}
