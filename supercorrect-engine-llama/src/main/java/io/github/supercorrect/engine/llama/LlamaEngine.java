package io.github.supercorrect.engine.llama;

import io.github.supercorrect.llama.LlamaException;
import io.github.supercorrect.llama.LogLine;
import io.github.supercorrect.llama.StopFlag;
import io.github.supercorrect.worker.engine.ComputeSettings;
import io.github.supercorrect.worker.engine.Engine;
import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.EngineLog;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.EngineSink;
import io.github.supercorrect.worker.engine.EngineStatus;
import io.github.supercorrect.worker.engine.FinishReason;
import io.github.supercorrect.worker.engine.LoadSettings;
import io.github.supercorrect.worker.engine.PromptSegment;
import io.github.supercorrect.worker.engine.PromptTooLongException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The engine on llama.cpp: one model, many requests in one batch. */
final class LlamaEngine implements Engine {

    private final EngineLog log;
    private final StopFlag stop = new StopFlag();
    private volatile BooleanSupplier abandoned = () -> false;
    private volatile @Nullable Scheduler scheduler;
    private @Nullable LoadedModel loaded;
    private int contextSize;

    LlamaEngine(EngineLog log) {
        this.log = log;
    }

    @Override
    public EngineInfo load(LoadSettings settings, BooleanSupplier abandonedBy) throws EngineException {
        abandoned = abandonedBy;
        try {
            LoadedModel model = new ModelLoader(settings, stop).load();
            loaded = model;
            contextSize = settings.contextSize();
            scheduler = scheduler(model, settings);
            passOn(model.runtime().drainLog());
            return model.info();
        } catch (LlamaException e) {
            throw new EngineException(String.valueOf(e.getMessage()), e);
        } finally {
            abandoned = () -> false;
        }
    }

    private void passOn(List<LogLine> lines) {
        for (LogLine line : lines) {
            if (line.level() >= LogLine.INFO) {
                log.log(EngineLog.Level.DEBUG, line.text());
            }
        }
    }

    private static Scheduler scheduler(LoadedModel model, LoadSettings settings) {
        ComputeSettings compute = settings.compute();
        int parallel = model.info().parallel();
        Planner planner = new Planner(compute.chunk(), model.fillFrom(), SequencePool.fillSequence(parallel));
        PrefixStore store = new PrefixStore(settings.prefixStore(), model.settingsKey());
        return new Scheduler(model.model(), model.context(), parallel, !compute.deterministic(), planner, store);
    }

    @Override
    public int[] tokenize(List<PromptSegment> prompt) throws EngineException {
        try {
            return new PromptEncoder(require().model()).encode(prompt);
        } catch (LlamaException e) {
            throw new EngineException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void submit(EngineRequest request, EngineSink sink) {
        try {
            List<PromptSegment> segments = request.prompt();
            TokenList prompt = TokenList.of(tokenize(segments.subList(0, request.stableSegments())));
            int stable = prompt.size();
            prompt.addAll(tokenize(segments.subList(request.stableSegments(), segments.size())));
            int limit = request.newTokens(prompt.size(), contextSize);
            requireScheduler().submit(new Waiting(request, sink, prompt, limit, stable));
        } catch (PromptTooLongException e) {
            sink.rejected(e);
        } catch (EngineException e) {
            sink.failed(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public boolean isIdle() {
        Scheduler running = scheduler;
        return running == null || running.isIdle();
    }

    @Override
    public void step() throws EngineException {
        requireScheduler().step();
    }

    @Override
    public void interrupt() {
        Scheduler running = scheduler;
        if (running != null) {
            running.interrupt();
        } else if (abandoned.getAsBoolean()) {
            stop.set();
        }
    }

    @Override
    public EngineStatus status() {
        Scheduler running = scheduler;
        return running == null ? EngineStatus.EMPTY : running.status();
    }

    @Override
    public void close() {
        scheduler = null;
        LoadedModel model = loaded;
        if (model != null) {
            loaded = null;
            model.close();
        }
    }

    /** Whether llama.cpp's cache and the books agree; for tests. */
    boolean agrees() throws EngineException {
        return requireScheduler().agrees();
    }

    /** Forgets all prefixes that are kept in memory; for tests. */
    void forget() throws EngineException {
        requireScheduler().forget();
    }

    static EngineResult cancelledBeforeStart(int promptTokens) {
        return new EngineResult(FinishReason.CANCELLED, promptTokens, 0, 0, 0, 0);
    }

    private LoadedModel require() throws EngineException {
        LoadedModel model = loaded;
        if (model == null) {
            throw new EngineException("No model is loaded");
        }
        return model;
    }

    private Scheduler requireScheduler() throws EngineException {
        Scheduler running = scheduler;
        if (running == null) {
            throw new EngineException("No model is loaded");
        }
        return running;
    }
}
