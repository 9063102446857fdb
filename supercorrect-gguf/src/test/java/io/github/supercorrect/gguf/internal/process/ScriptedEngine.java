package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.worker.engine.Engine;
import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.EngineSink;
import io.github.supercorrect.worker.engine.EngineStatus;
import io.github.supercorrect.worker.engine.FinishReason;
import io.github.supercorrect.worker.engine.LoadSettings;
import io.github.supercorrect.worker.engine.PromptSegment;
import io.github.supercorrect.worker.engine.TokenScore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * An engine for several requests at a time that does what each prompt says, a word a step: {@code wait} goes on until it is
 * cancelled, {@code seed} says the seed, {@code break} and {@code stuck} and {@code die} are what they say, {@code poison}
 * breaks before it is taken up; anything else is said.
 */
final class ScriptedEngine implements Engine {

    private final ArrayDeque<Job> queued = new ArrayDeque<>();
    private final List<Job> active = new ArrayList<>();
    private int parallel;

    private static final class Job {

        final EngineRequest request;
        final EngineSink sink;
        final Iterator<String> words;
        int said;

        Job(EngineRequest request, EngineSink sink) {
            this.request = request;
            this.sink = sink;
            String script = request.prompt().stream().map(PromptSegment::text).collect(Collectors.joining());
            this.words = List.of(script.split(" ")).iterator();
        }
    }

    @Override
    public EngineInfo load(LoadSettings settings, BooleanSupplier abandoned) {
        parallel = settings.compute().parallel();
        return new EngineInfo("scripted", "1", "none", settings.contextSize(), parallel, 0, Map.of());
    }

    @Override
    public int[] tokenize(List<PromptSegment> prompt) {
        return new int[0];
    }

    @Override
    public void submit(EngineRequest request, EngineSink sink) {
        Job job = new Job(request, sink);
        if (request.prompt().get(0).text().equals("poison")) {
            throw new IllegalStateException("poisoned");
        }
        queued.add(job);
    }

    @Override
    public boolean isIdle() {
        return queued.isEmpty() && active.isEmpty();
    }

    @Override
    public void step() throws EngineException {
        while (active.size() < parallel && !queued.isEmpty()) {
            Job job = queued.remove();
            active.add(job);
            job.sink.started();
        }
        for (Job job : List.copyOf(active)) {
            if (job.sink.isCancelled()) {
                end(job, FinishReason.CANCELLED);
            } else if (!job.words.hasNext()) {
                end(job, FinishReason.STOP);
            } else {
                act(job);
            }
        }
    }

    private void act(Job job) throws EngineException {
        String word = job.words.next();
        switch (word) {
            case "wait" -> LockSupport.parkNanos(1_000_000);
            case "break" -> throw new EngineException("it broke");
            case "stuck" -> stick();
            case "die" -> Runtime.getRuntime().halt(9);
            default ->
                say(
                        job,
                        word.equals("seed")
                                ? Long.toString(job.request.sampling().seed())
                                : word);
        }
        if (word.equals("wait")) {
            keepWaiting(job);
        }
    }

    private void keepWaiting(Job job) {
        int at = active.indexOf(job);
        active.set(at, new Job(job.request, job.sink));
    }

    private static void say(Job job, String word) {
        job.said++;
        List<TokenScore> alternatives = new ArrayList<>();
        for (int i = 0; i < job.request.topScores(); i++) {
            alternatives.add(new TokenScore("other" + i, -2 - i, List.of()));
        }
        job.sink.text(
                word,
                job.request.topScores() == EngineRequest.NO_SCORES
                        ? List.of()
                        : List.of(new TokenScore(word, -0.5f, alternatives)));
    }

    private static void stick() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.park();
        }
    }

    private void end(Job job, FinishReason reason) {
        active.remove(job);
        job.sink.ended(new EngineResult(reason, 7, 3, job.said, 1, 1));
    }

    @Override
    public void interrupt() {}

    @Override
    public EngineStatus status() {
        return new EngineStatus(queued.size(), active.size(), 0, 10 * active.size(), 0, 1000);
    }

    @Override
    public void close() {}
}
