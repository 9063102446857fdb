package io.github.supercorrect.engine.kherud;

import io.github.supercorrect.worker.engine.Engine;
import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.EngineSink;
import io.github.supercorrect.worker.engine.EngineStatus;
import io.github.supercorrect.worker.engine.FinishReason;
import io.github.supercorrect.worker.engine.LoadSettings;
import io.github.supercorrect.worker.engine.OffloadSettings;
import io.github.supercorrect.worker.engine.PromptSegment;
import io.github.supercorrect.worker.engine.PromptTooLongException;
import io.github.supercorrect.worker.engine.SamplingSettings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The engine on {@code de.kherud:llama}: one model, one request at a time. Of the compute settings it knows the threads; keys
 * and values are 16 bits wide and the file is mapped, whatever is asked for. Stop strings are left to the caller.
 */
final class KherudEngine implements Engine {

    private static final EngineResult NOTHING = new EngineResult(FinishReason.CANCELLED, 0, 0, 0, 0, 0);

    private final Deque<Request> requests = new ArrayDeque<>();
    private @Nullable Loaded loaded;
    private @Nullable Running running;

    private record Request(EngineRequest request, EngineSink sink) {}

    private record Running(Completion completion, EngineSink sink) {}

    /** What exists once a model is loaded. */
    private record Loaded(NativeModel model, PromptEncoder encoder, ControlTokens controlTokens, int contextSize) {}

    @Override
    public EngineInfo load(LoadSettings settings, BooleanSupplier abandoned) throws EngineException {
        refuse(settings.offload());
        NativeLibrary.prepare(settings.nativeDirectory());
        NativeModel model = NativeModel.open(settings);
        ControlTokens controlTokens = new ControlTokens(settings.controlTokens());
        loaded = new Loaded(
                model, new PromptEncoder(controlTokens, model::encode), controlTokens, settings.contextSize());
        testOneToken();
        int threads = settings.compute().threads();
        return new EngineInfo(
                "de.kherud:llama 4.2.0",
                "llama.cpp b4916",
                "CPU, " + threads + (threads == 1 ? " thread" : " threads"),
                settings.contextSize(),
                1,
                0,
                Map.of("kv", "f16"));
    }

    private static void refuse(OffloadSettings offload) throws EngineException {
        if (offload.gpuLayers() > 0) {
            throw new EngineException("The portable engine computes on the CPU only; GPU layers were asked for."
                    + (offload.absence().isEmpty() ? "" : " " + offload.absence()));
        }
    }

    @Override
    public int[] tokenize(List<PromptSegment> prompt) throws EngineException {
        return require().encoder().encode(prompt);
    }

    @Override
    public void submit(EngineRequest request, EngineSink sink) {
        if (request.topScores() != EngineRequest.NO_SCORES) {
            sink.failed("The portable engine reports no log-probabilities");
            return;
        }
        requests.add(new Request(request, sink));
    }

    @Override
    public boolean isIdle() {
        return running == null && requests.isEmpty();
    }

    /** One piece of the generation that runs, or the prompt of the next: that takes as long as the prompt is long. */
    @Override
    public void step() {
        dropCancelled();
        Running current = running;
        if (current != null) {
            advance(current);
            return;
        }
        Request next = requests.poll();
        if (next != null) {
            take(next);
        }
    }

    private void dropCancelled() {
        requests.removeIf(request -> {
            boolean cancelled = request.sink().isCancelled();
            if (cancelled) {
                request.sink().ended(NOTHING);
            }
            return cancelled;
        });
    }

    private void take(Request next) {
        next.sink().started();
        try {
            Completion completion = completion(next);
            running = new Running(completion, next.sink());
            completion.start(next.request().sampling());
        } catch (PromptTooLongException e) {
            next.sink().rejected(e);
        } catch (EngineException e) {
            fail(next.sink(), e);
        }
    }

    private void advance(Running current) {
        try {
            Optional<EngineResult> result = current.completion().advance();
            if (result.isPresent()) {
                release();
                current.sink().ended(result.get());
            }
        } catch (EngineException e) {
            fail(current.sink(), e);
        }
    }

    private void fail(EngineSink sink, EngineException reason) {
        release();
        sink.failed(String.valueOf(reason.getMessage()));
    }

    private void release() {
        Running current = running;
        running = null;
        if (current != null) {
            current.completion().close();
        }
    }

    private Completion completion(Request next) throws EngineException {
        Loaded parts = require();
        int[] prompt = parts.encoder().encode(next.request().prompt());
        int limit = next.request().newTokens(prompt.length, parts.contextSize());
        return new Completion(parts.model(), parts.controlTokens(), prompt, limit, next.sink());
    }

    /** A prompt under way cannot be ended; between two pieces the sink is asked anyway. */
    @Override
    public void interrupt() {}

    @Override
    public EngineStatus status() {
        int cells = loaded == null ? 0 : loaded.contextSize();
        return new EngineStatus(requests.size(), running == null ? 0 : 1, 0, 0, running == null ? 0 : cells, cells);
    }

    /**
     * Without a request before it, {@code close} is lost and leaves the native thread running; and a model that cannot
     * generate one token is better refused now.
     */
    private void testOneToken() throws EngineException {
        EngineRequest request = new EngineRequest(
                List.of(PromptSegment.text("1 + 1 =")), 1, SamplingSettings.GREEDY, List.of(), EngineRequest.NO_SCORES);
        try (Completion completion = completion(new Request(request, new NobodyListens()))) {
            completion.start(request.sampling());
            while (completion.advance().isEmpty()) {
                // The one token comes in a piece, and then the end.
            }
        }
    }

    @Override
    public void close() {
        Loaded parts = loaded;
        if (parts != null) {
            release();
            loaded = null;
            parts.model().close();
        }
    }

    private Loaded require() throws EngineException {
        Loaded parts = loaded;
        if (parts == null) {
            throw new EngineException("No model is loaded");
        }
        return parts;
    }
}
