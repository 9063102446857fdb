package io.github.supercorrect.gguf.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.EngineLoadException;
import io.github.supercorrect.gguf.ChildSignal;
import io.github.supercorrect.gguf.internal.file.GgufHeader;
import io.github.supercorrect.gguf.internal.process.EnginePatience;
import io.github.supercorrect.gguf.internal.process.LoadedWorker;
import io.github.supercorrect.gguf.internal.process.ModelLoad;
import io.github.supercorrect.gguf.internal.process.ModelLoads;
import io.github.supercorrect.gguf.internal.process.WorkerEngine;
import io.github.supercorrect.nano.NanoModel;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.PromptSegment;
import io.github.supercorrect.worker.engine.SamplingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The queue before a real worker that is stopped, killed or cannot be had. */
@Timeout(30)
@DisabledOnOs(OS.WINDOWS)
class EngineQueueIT {

    @TempDir
    static Path directory;

    private static ModelLoad nano;

    @BeforeAll
    static void unpack() throws IOException {
        Path model = NanoModel.unpackInto(directory);
        List<String> controlTokens = GgufHeader.read(model).vocabulary().controlTokens();
        nano = ModelLoads.of(model, 1024, controlTokens);
    }

    private static LoadedWorker start(BooleanSupplier abandoned) {
        return LoadedWorker.start(WorkerEngine.KHERUD, nano, abandoned);
    }

    @Test
    void serve_workerCannotBeReplaced_failsTheRequestAndTriesAgainForTheNext() throws Exception {
        AtomicInteger starts = new AtomicInteger();
        try (EngineQueue queue = queue(
                abandoned -> {
                    if (starts.incrementAndGet() == 2) {
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                    return start(abandoned);
                },
                EnginePatience.PROMPTS)) {
            queue.open();
            signal("KILL", queue.workerPid());
            awaitEnd(queue.workerPid());
            Generation failing = queue.submit(request("1 + 1"));

            assertThatThrownBy(() -> await(failing))
                    .isInstanceOf(EngineLoadException.class)
                    .hasMessageContaining("unable to create native thread");
            assertThat(await(queue.submit(request("1 + 1")))).isPresent();
        }
    }

    /** A stopped process reads nothing: a long prompt fills its socket. */
    @Test
    void cancel_stoppedWorkerAndLongPrompt_returnsAndCloseToo() throws Exception {
        EngineQueue queue = queue(EngineQueueIT::start, EnginePatience.PROMPTS);
        queue.open();
        signal("STOP", queue.workerPid());
        Generation stuck = queue.submit(request("1 + 1 ".repeat(500_000)));
        Generation behind = queue.submit(request("1 + 1"));
        awaitWriting();

        queue.cancel(stuck);
        queue.cancel(behind);
        assertThat(await(stuck)).isEmpty();
        assertThat(await(behind)).isEmpty();
        queue.close();
    }

    @Test
    void cancel_engineStuckBeyondItsPatience_isReplaced() throws Exception {
        try (EngineQueue queue = queue(
                EngineQueueIT::start,
                new EnginePatience(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ZERO))) {
            queue.open();
            long pid = queue.workerPid();
            signal("STOP", pid);
            Generation stuck = queue.submit(request("1 + 1 ".repeat(500_000)));
            awaitWriting(); // a request cancelled before it is served would leave the engine free
            queue.cancel(stuck);

            assertThat(await(queue.submit(request("1 + 1")))).isPresent();
            assertThat(queue.workerPid()).isNotEqualTo(pid);
        }
    }

    /** Nothing but the missing heartbeat tells it from an engine that is busy. */
    @Test
    void serve_workerStopped_isReplaced() throws Exception {
        EnginePatience patience =
                new EnginePatience(Duration.ofSeconds(3), Duration.ofMinutes(10), Duration.ofMinutes(1));
        ModelLoad load = new ModelLoad(
                nano.model(),
                nano.contextSize(),
                nano.controlTokens(),
                nano.compute(),
                nano.offload(),
                nano.prefixStore(),
                nano.limit(),
                patience);
        try (EngineQueue queue =
                queue(abandoned -> LoadedWorker.start(WorkerEngine.KHERUD, load, abandoned), patience)) {
            queue.open();
            long pid = queue.workerPid();
            signal("STOP", pid);
            // It may have been taken up before every thread had stopped; then it fails.
            Generation first = queue.submit(request("1 + 1"));
            assertThat(catchThrowable(() -> await(first)))
                    .matches(e -> e == null || e instanceof EngineCrashedException);

            assertThat(await(queue.submit(request("1 + 1")))).isPresent();
            assertThat(queue.workerPid()).isNotEqualTo(pid);
            assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    private static EngineQueue queue(EngineStarter starter, EnginePatience patience) {
        return new EngineQueue(starter, new UnchangedModel(), patience, 100, "test");
    }

    private static EngineRequest request(String text) {
        return new EngineRequest(
                List.of(PromptSegment.text(text)), 5, SamplingSettings.GREEDY, List.of(), EngineRequest.NO_SCORES);
    }

    private static Optional<EngineResult> await(Generation generation) throws InterruptedException {
        return generation.await(new HeardText());
    }

    private static void signal(String name, long pid) {
        ChildSignal.send(name, pid);
    }

    private static void awaitEnd(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
    }

    /** Until a thread is in the middle of the write that the worker does not take. */
    private static void awaitWriting() {
        while (Thread.getAllStackTraces().values().stream().noneMatch(EngineQueueIT::isWriting)) {
            Thread.onSpinWait();
        }
    }

    private static boolean isWriting(StackTraceElement[] stack) {
        return List.of(stack).stream()
                .anyMatch(frame -> frame.getClassName().endsWith("SocketChannelImpl")
                        && frame.getMethodName().equals("write"));
    }
}
