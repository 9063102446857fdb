package io.github.supercorrect.engine.kherud;

import io.github.supercorrect.worker.engine.Engine;
import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.EngineSink;
import io.github.supercorrect.worker.engine.LoadSettings;
import io.github.supercorrect.worker.engine.PromptSegment;
import io.github.supercorrect.worker.engine.SamplingSettings;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The engine on {@code de.kherud:llama}: one model, one request at a time. */
final class KherudEngine implements Engine {

    private @Nullable Loaded loaded;

    /** What exists once a model is loaded. */
    private record Loaded(NativeModel model, PromptEncoder encoder, ControlTokens controlTokens, int contextSize) {}

    @Override
    public EngineInfo load(LoadSettings settings) throws EngineException {
        NativeLibrary.prepare(settings.nativeDirectory());
        NativeModel model = NativeModel.open(settings);
        ControlTokens controlTokens = new ControlTokens(settings.controlTokens());
        loaded = new Loaded(
                model, new PromptEncoder(controlTokens, model::encode), controlTokens, settings.contextSize());
        testOneToken();
        return new EngineInfo(
                "de.kherud:llama 4.2.0",
                "llama.cpp b4916",
                "CPU, " + settings.threads() + (settings.threads() == 1 ? " thread" : " threads"),
                settings.contextSize());
    }

    @Override
    public int[] tokenize(List<PromptSegment> prompt) throws EngineException {
        return require().encoder().encode(prompt);
    }

    @Override
    public EngineResult generate(EngineRequest request, EngineSink sink, BooleanSupplier cancelled)
            throws EngineException {
        Loaded parts = require();
        int[] prompt = parts.encoder().encode(request.prompt());
        int limit = request.newTokens(prompt.length, parts.contextSize());
        return new Completion(parts.model(), parts.controlTokens(), prompt, limit, sink, cancelled)
                .run(request.sampling());
    }

    /**
     * Without a request before it, {@code close} is lost and leaves the native thread running; and a model that cannot
     * generate one token is better refused now.
     */
    private void testOneToken() throws EngineException {
        EngineRequest request = new EngineRequest(List.of(PromptSegment.text("1 + 1 =")), 1, SamplingSettings.GREEDY);
        generate(request, piece -> {}, () -> false);
    }

    @Override
    public void close() {
        Loaded parts = loaded;
        if (parts != null) {
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
