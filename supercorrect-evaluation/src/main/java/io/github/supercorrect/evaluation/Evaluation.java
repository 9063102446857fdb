package io.github.supercorrect.evaluation;

import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.evaluation.dataset.Dataset;
import io.github.supercorrect.evaluation.dataset.DatasetItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A solver's run over a data set. Each result is in the file {@code results.jsonl} of the run's folder before the next is waited
 * for, in the order of the data set; if the process ends, however it ends, the same run started again goes on behind the last
 * whole result.
 *
 * <pre>{@code
 * RecordedRun run = Evaluation.builder(solver, Dataset.open(Path.of("test.jsonl")), Path.of("runs/single"))
 *         .build()
 *         .run();
 * }</pre>
 *
 * <p>Immutable. One process at a time may be at work on a folder; a second one gets an {@code InvalidInputException}.
 */
public final class Evaluation {
    private static final int MOST_SAMPLES = 1024;
    private static final int MOST_AT_A_TIME = 1024;

    private final Solver solver;
    private final Dataset dataset;
    private final Path folder;
    private final SolveOptions options;
    private final int samples;
    private final int concurrency;
    private final @Nullable String modelSha256;
    private final EvaluationListener listener;

    private Evaluation(Builder builder) {
        this.solver = builder.solver;
        this.dataset = builder.dataset;
        this.folder = builder.folder;
        this.options = builder.options;
        this.samples = builder.samples;
        this.concurrency = builder.concurrency;
        this.modelSha256 = builder.modelSha256;
        this.listener = builder.listener;
    }

    /** You get a builder of a run of this solver over this data set, whose files are in this folder. The solver stays yours. */
    public static Builder builder(Solver solver, Dataset dataset, Path folder) {
        return new Builder(solver, dataset, folder);
    }

    /** What this run's results depend on. */
    public RunManifest manifest() {
        GenerationOptions generation = options.generation();
        Map<String, @Nullable Object> model =
                new LinkedHashMap<>(solver.model().info().asMap());
        model.put("sha256", modelSha256);
        return RunManifest.of(
                new JsonObject()
                        .put("schemaVersion", RunManifest.SCHEMA_VERSION)
                        .put("dataset", datasetFields())
                        .put("model", model)
                        .put(
                                "prompt",
                                new JsonObject()
                                        .put("name", options.prompt().name())
                                        .put("hash", options.prompt().hash())
                                        .build())
                        .put("sampling", generation.sampling().asMap())
                        .put(
                                "maxTokens",
                                generation.maxTokens().isPresent()
                                        ? generation.maxTokens().getAsInt()
                                        : null)
                        .put("stopStrings", generation.stopStrings())
                        .put("strategy", options.strategy().toString())
                        .put("samples", samples)
                        .put("version", version()),
                concurrency);
    }

    private Map<String, @Nullable Object> datasetFields() {
        return new JsonObject()
                .put("name", dataset.name())
                .put("format", dataset.format().name())
                .put("sha256", dataset.sha256())
                .put("problems", dataset.size())
                .put("badLines", dataset.badLines().size())
                .build();
    }

    private static @Nullable String version() {
        return Evaluation.class.getPackage().getImplementationVersion();
    }

    /**
     * Solves what has no result yet. You get the run with a result for each problem. A problem that cannot be solved (too long for
     * the model, out of time, a crash of the engine twice) has a result that says so.
     *
     * @throws RunMismatchException if the folder holds a run of other settings
     * @throws InvalidInputException if the folder cannot be written, is in use, or holds results that somebody has changed
     * @throws io.github.supercorrect.core.error.SuperCorrectException if model or engine fail for good; results so far are kept
     */
    public RecordedRun run() {
        try (RunFiles files = RunFiles.open(folder, manifest())) {
            dataset.read(items -> solve(items, files));
            return RecordedRun.open(folder);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void solve(Iterator<DatasetItem> items, RunFiles files) {
        for (long skipped = 0; skipped < files.done() && items.hasNext(); skipped++) {
            items.next();
        }
        Progress progress = new Progress(files.done(), dataset.size());
        try (SolvingQueue queue = new SolvingQueue(new ItemSolver(solver, options, samples), concurrency)) {
            for (Optional<SolvingQueue.Done> done = queue.next(items); done.isPresent(); done = queue.next(items)) {
                files.append(done.get().result(), done.get().times());
                listener.onResult(done.get().result(), progress.with(done.get().result()));
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private InvalidInputException unwritable(IOException cause) {
        return new InvalidInputException(
                "The run in " + folder + " cannot be written: " + cause + ". Name another folder, or make room.",
                cause);
    }

    /** Builds an {@link Evaluation}. Not thread-safe. */
    public static final class Builder {
        private final Solver solver;
        private final Dataset dataset;
        private final Path folder;
        private SolveOptions options;
        private int samples = 1;
        private int concurrency;
        private @Nullable String modelSha256;
        private EvaluationListener listener = new EvaluationListener() {};

        private Builder(Solver solver, Dataset dataset, Path folder) {
            this.solver = Objects.requireNonNull(solver, "solver");
            this.dataset = Objects.requireNonNull(dataset, "dataset");
            this.folder = Objects.requireNonNull(folder, "folder");
            this.options = solver.options();
            this.concurrency = Math.min(Math.max(1, solver.model().concurrency()), MOST_AT_A_TIME);
        }

        /** How each problem is solved, with its strategy; the solver's own options unless set. */
        public Builder options(SolveOptions options) {
            this.options = Objects.requireNonNull(options, "options");
            return this;
        }

        /** How often each problem is solved, the first time with the seed of the options, then with the next ones; 1 unless set. */
        public Builder samples(int samples) {
            this.samples = within("samples", samples, MOST_SAMPLES);
            return this;
        }

        /** How many problems are under way at a time; the model's own number unless set. */
        public Builder concurrency(int concurrency) {
            this.concurrency = within("concurrency", concurrency, MOST_AT_A_TIME);
            return this;
        }

        /** The hash of the whole model file for the manifest; only the header's is in it unless set. */
        public Builder modelSha256(String sha256) {
            this.modelSha256 = Objects.requireNonNull(sha256, "sha256");
            return this;
        }

        /** Is told of each result. */
        public Builder listener(EvaluationListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /** You get the run; nothing is started. */
        public Evaluation build() {
            return new Evaluation(this);
        }

        private static int within(String field, int value, int most) {
            if (value < 1 || value > most) {
                throw new InvalidInputException(field + " is " + value + "; it must be 1 to " + most + ".");
            }
            return value;
        }
    }
}
