package io.github.supercorrect.gguf;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.model.Cancellation;
import io.github.supercorrect.core.model.Capability;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.ModelInfo;
import io.github.supercorrect.core.model.TokenSink;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.gguf.internal.schedule.EngineQueue;
import io.github.supercorrect.gguf.internal.schedule.Generation;
import io.github.supercorrect.worker.engine.EngineResult;
import java.lang.ref.Cleaner;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A GGUF model that runs on this machine, in a process of its own: whatever happens there is an exception here.
 *
 * <p>For {@code Solver.builder(model)}; {@link SuperCorrect} is the shorter way to a solver. One generation runs at a time,
 * further ones wait in the order they came. If the process dies, the generation that ran fails with
 * {@code EngineCrashedException} and the next one starts a new process.
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
    private final Cleaner.Cleanable cleanable;

    GgufModel(EngineQueue queue, RequestWriter requests, ModelInfo info) {
        this.queue = queue;
        this.requests = requests;
        this.info = info;
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
        Cancellation cancellation = sink.cancellation();
        if (cancellation.isCancelled()) {
            return new GenerationResult(FinishReason.CANCELLED, null);
        }
        long queued = System.nanoTime();
        AtomicLong started = new AtomicLong(queued);
        Generation generation = queue.submit(requests.write(prompt, options));
        boolean finished = false;
        Cancellation.Registration registration = cancellation.onCancel(() -> queue.cancel(generation));
        try {
            Optional<EngineResult> result = generation.await(
                    () -> {
                        started.set(System.nanoTime());
                        sink.started();
                    },
                    sink::accept);
            finished = true;
            return Results.of(result, started.get() - queued);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException("The waiting thread was interrupted", "");
        } finally {
            registration.close();
            if (!finished) {
                queue.cancel(generation);
            }
        }
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(
                Capability.ASSISTANT_PREFIX,
                Capability.RAW_PROMPT,
                Capability.SAMPLING,
                Capability.SEED,
                Capability.REPORTS_START);
    }

    @Override
    public ModelInfo info() {
        return info;
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
