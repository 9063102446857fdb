package io.github.supercorrect.worker;

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
import io.github.supercorrect.worker.engine.PromptTooLongException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/** Does what a prompt's text says, one request after the other. */
final class ObedientEngine implements Engine {

    private record Job(String text, EngineSink sink) {}

    private final Queue<Job> jobs = new ArrayDeque<>();
    private volatile boolean interrupted;

    static EngineInfo info(int contextSize) {
        return new EngineInfo("e", "b", "d", contextSize, 1, 0, Map.of("kv", "f16"));
    }

    static EngineResult result(FinishReason finish) {
        return new EngineResult(finish, 1, 0, 1, 0, 0);
    }

    @Override
    public EngineInfo load(LoadSettings settings, BooleanSupplier abandoned) throws EngineException {
        if (settings.modelPath().equals("bad")) {
            throw new EngineException("it is bad");
        }
        if (settings.modelPath().equals("broken")) {
            throw new UnsatisfiedLinkError("no library");
        }
        return info(settings.contextSize());
    }

    @Override
    public int[] tokenize(List<PromptSegment> prompt) {
        return prompt.get(0).text().chars().toArray();
    }

    @Override
    public void submit(EngineRequest request, EngineSink sink) {
        jobs.add(new Job(request.prompt().get(0).text(), sink));
    }

    @Override
    public boolean isIdle() {
        return jobs.isEmpty();
    }

    @Override
    public void step() throws EngineException {
        Job job = jobs.remove();
        job.sink().started();
        switch (job.text()) {
            case "too long" -> job.sink().rejected(new PromptTooLongException(99, 64));
            case "fail" -> job.sink().failed("failed");
            case "break" -> throw new EngineException("it broke");
            case "wait" -> waitForCancel(job.sink());
            default -> {
                job.sink().text(job.text().substring("say ".length()), List.of());
                job.sink().ended(result(FinishReason.STOP));
            }
        }
    }

    /** Until it is interrupted, and then as long as it was not for this request. */
    private void waitForCancel(EngineSink sink) {
        while (!interrupted || !sink.isCancelled()) {
            Thread.onSpinWait();
        }
        sink.ended(result(FinishReason.CANCELLED));
    }

    @Override
    public void interrupt() {
        interrupted = true;
    }

    @Override
    public EngineStatus status() {
        return new EngineStatus(jobs.size(), 0, 0, 0, 0, 0);
    }

    @Override
    public void close() {}
}
