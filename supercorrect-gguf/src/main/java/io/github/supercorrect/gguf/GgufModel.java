package io.github.supercorrect.gguf;

import io.github.supercorrect.core.model.Capability;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.ModelInfo;
import io.github.supercorrect.core.model.TokenSink;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.gguf.internal.schedule.EngineQueue;
import io.github.supercorrect.gguf.internal.schedule.QueueStatus;
import io.github.supercorrect.worker.engine.EngineRequest;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * A GGUF model that runs on this machine, in a process of its own unless told otherwise: whatever happens there is an
 * exception here.
 *
 * <p>For {@code Solver.builder(model)}; {@link SuperCorrect} is the shorter way to a solver. {@link #concurrency} generations
 * run at a time, further ones wait in the order they came. If the process dies, the generations that ran fail with
 * {@code EngineCrashedException}, and those that waited go to a new process.
 *
 * <p>Thread-safe. You close it: that ends the process and gives its memory back.
 */
public final class GgufModel implements LanguageModel {

    private static final Cleaner CLEANER = Cleaner.create(task -> {
        Thread thread = new Thread(task, "supercorrect-model-cleaner");
        thread.setDaemon(true);
        return thread;
    });

    private final EngineQueue queue;
    private final RequestWriter requests;
    private final ModelInfo info;
    private final int parallel;
    private final Set<Capability> capabilities;
    private final Map<String, String> engineDetails;
    private final Cleaner.Cleanable cleanable;

    GgufModel(
            EngineQueue queue,
            RequestWriter requests,
            ModelInfo info,
            int parallel,
            boolean logProbabilities,
            Map<String, String> engineDetails) {
        this.queue = queue;
        this.requests = requests;
        this.info = info;
        this.parallel = parallel;
        this.capabilities = capabilities(parallel > 1, logProbabilities);
        this.engineDetails = Collections.unmodifiableMap(new TreeMap<>(engineDetails));
        // A net for models that are forgotten: their process would live as long as this one.
        this.cleanable = CLEANER.register(this, queue::close);
    }

    /**
     * You get the model in this file, loaded, with the settings of {@link #builder}'s defaults.
     *
     * @throws io.github.supercorrect.core.error.ModelUnavailableException if the file is missing, damaged or of a kind that
     *     is not supported
     * @throws io.github.supercorrect.core.error.EngineLoadException if the engine cannot be started or refuses the model
     */
    public static GgufModel open(Path file) {
        return builder(ModelReference.file(file)).open();
    }

    /** You get a builder for a model. */
    public static GgufModelBuilder builder(ModelReference model) {
        return new GgufModelBuilder(model);
    }

    @Override
    public GenerationResult generate(Prompt prompt, GenerationOptions options, TokenSink sink) {
        if (sink.cancellation().isCancelled()) {
            return new GenerationResult(FinishReason.CANCELLED, null);
        }
        return run(List.of(requests.write(prompt, options)), List.of(sink)).get(0);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Here all are queued at once, so that the engine computes the prompt once and the samples in one batch. If one fails,
     * the others are cancelled.
     */
    @Override
    public List<GenerationResult> generateSamples(Prompt prompt, GenerationOptions options, List<TokenSink> sinks) {
        List<EngineRequest> samples = new ArrayList<>(sinks.size());
        for (int i = 0; i < sinks.size(); i++) {
            samples.add(requests.write(prompt, options.withSeedOffset(i)));
        }
        return samples.isEmpty() ? List.of() : run(samples, sinks);
    }

    private List<GenerationResult> run(List<EngineRequest> wanted, List<TokenSink> sinks) {
        try (RunningGenerations running = new RunningGenerations(queue, wanted, sinks)) {
            return running.await();
        } finally {
            // The net for forgotten models must not take one whose last use is this wait.
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    private static Set<Capability> capabilities(boolean samples, boolean logProbabilities) {
        Set<Capability> capabilities = EnumSet.of(
                Capability.ASSISTANT_PREFIX,
                Capability.RAW_PROMPT,
                Capability.SAMPLING,
                Capability.SEED,
                Capability.REPORTS_START);
        if (samples) {
            capabilities.add(Capability.SAMPLES);
        }
        if (logProbabilities) {
            capabilities.add(Capability.LOG_PROBABILITIES);
        }
        return Collections.unmodifiableSet(capabilities);
    }

    /** How many generations are computed at a time; further ones wait. */
    @Override
    public int concurrency() {
        return parallel;
    }

    /** You get how busy this model is now: what waits, what runs, how full its context memory is, and which process it is. */
    public ModelStatus status() {
        QueueStatus now = queue.status();
        long pid = queue.workerPid();
        return new ModelStatus(
                now.waiting(),
                now.running(),
                now.limit(),
                now.engine().usedCells(),
                now.engine().reservedCells(),
                now.engine().totalCells(),
                pid < 0 ? OptionalLong.empty() : OptionalLong.of(pid));
    }

    @Override
    public ModelInfo info() {
        return info;
    }

    /**
     * You get what the engine told of itself when it was loaded, for reports: {@code choice} (why this engine), and with
     * llama.cpp {@code cpuVariant}, {@code kv}, {@code repack} and others. Which there are depends on engine and version.
     */
    public Map<String, String> engineDetails() {
        return engineDetails;
    }

    /** The number of the engine's process, for tests that kill it. */
    long workerPid() {
        return queue.workerPid();
    }

    @Override
    public void close() {
        cleanable.clean();
    }

    @Override
    public String toString() {
        return "GgufModel[" + info + "]";
    }
}
