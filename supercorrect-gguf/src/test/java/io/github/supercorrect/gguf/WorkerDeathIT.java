package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.ClosedException;
import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.Sampling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals do what no sleep can: a stopped worker is busy for exactly as long as a test needs it to be. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class WorkerDeathIT {

    /** So hot that the turn does not end by itself for hundreds of tokens. */
    private static final GenerationOptions LONG = GenerationOptions.builder()
            .sampling(Sampling.builder().temperature(100).seed(3).build())
            .build();

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private GgufModel model;
    private long crashedPid;

    @BeforeEach
    void open() {
        model = GgufModel.builder(ModelReference.nano()).open();
    }

    @AfterEach
    void close() {
        model.close();
        callers.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "SEGV", "ABRT"})
    void generate_workerKilledInTheMiddle_failsTypedAndTheNextWorks(String signal) throws Exception {
        EngineCrashedException crash = crashInTheMiddle(signal);

        assertThat(crash).hasMessageContaining("died");
        if (signal.equals("SEGV")) {
            assertThat(crash).hasMessageContaining("SIGSEGV").hasMessageNotContainingAny("://", "# ");
        }
        assertThat(NanoChat.answer(model, "What is 47 + 85?")).contains("<Answer>132</Answer>");
        assertThat(crashFiles()).isEmpty();
    }

    @Test
    void generate_workerKilledBetweenRequests_worksOnANewOne() throws Exception {
        long pid = model.workerPid();
        signal("KILL", pid);
        ProcessHandle.of(pid).ifPresent(worker -> worker.onExit().join());

        assertThat(NanoChat.answer(model, "What is 47 + 85?")).contains("<Answer>132</Answer>");
        assertThat(model.workerPid()).isNotEqualTo(pid);
    }

    @Test
    void generate_workerKilledWithOthersWaiting_losesOnlyTheOneThatRan() throws Exception {
        long pid = model.workerPid();
        CountDownLatch running = new CountDownLatch(1);
        CompletableFuture<GenerationResult> first = ask(
                new NanoChat().onPiece(piece -> {
                    if (running.getCount() > 0) {
                        signal("STOP", pid);
                        running.countDown();
                    }
                }),
                LONG);
        running.await();
        List<CompletableFuture<String>> waiting = Stream.of("What is 47 + 85?", "What is 12 + 13?")
                .map(problem -> CompletableFuture.supplyAsync(() -> NanoChat.answer(model, problem), callers))
                .toList();
        signal("KILL", pid);

        assertThat(waiting.get(0).get()).contains("<Answer>132</Answer>");
        assertThat(waiting.get(1).get()).contains("<Answer>25</Answer>");
        // Stopped after its first piece, it may have been quicker than the signal.
        assertThat(first.handle((result, failure) -> String.valueOf(failure)).get())
                .matches(end -> end.equals("null") || end.contains("EngineCrashedException"));
    }

    /** Ctrl-C reaches the whole process group; what it means is for the program to say. */
    @Test
    void generate_workerInterrupted_isNotDisturbed() {
        long pid = model.workerPid();
        signal("INT", pid);

        assertThat(NanoChat.answer(model, "What is 47 + 85?")).contains("<Answer>132</Answer>");
        assertThat(model.workerPid()).isEqualTo(pid);
    }

    @Test
    void cancel_whileQueued_returnsAtOnceAndLeavesTheQueue() throws Exception {
        long pid = model.workerPid();
        signal("STOP", pid);
        CompletableFuture<GenerationResult> busy = ask(new NanoChat(), GenerationOptions.defaults());
        NanoChat queued = new NanoChat();
        CompletableFuture<GenerationResult> second = ask(queued, GenerationOptions.defaults());
        queued.cancellation.cancel();

        assertThat(second.get(60, TimeUnit.SECONDS).finishReason()).isEqualTo(FinishReason.CANCELLED);
        signal("CONT", pid);
        assertThat(busy.get().finishReason()).isEqualTo(FinishReason.STOP);
        assertThat(model.workerPid()).isEqualTo(pid);
    }

    @Test
    void cancel_whileTheEngineDoesNotAnswer_returnsAtOnceAndTheEngineGoesOn() throws Exception {
        long pid = model.workerPid();
        signal("STOP", pid);
        NanoChat chat = new NanoChat();
        CompletableFuture<GenerationResult> stuck = ask(chat, GenerationOptions.defaults());
        chat.cancellation.cancel();

        assertThat(stuck.get(60, TimeUnit.SECONDS).finishReason()).isEqualTo(FinishReason.CANCELLED);
        signal("CONT", pid);
        assertThat(NanoChat.answer(model, "What is 47 + 85?")).contains("<Answer>132</Answer>");
        assertThat(model.workerPid()).isEqualTo(pid);
    }

    @Test
    void cancel_betweenTokens_endsAndTheNextWorks() {
        NanoChat chat = new NanoChat();
        chat.onPiece(piece -> chat.cancellation.cancel());
        GenerationResult result = chat.ask(model, "What is 47 + 85?", LONG);

        assertThat(result.finishReason()).isEqualTo(FinishReason.CANCELLED);
        assertThat(NanoChat.answer(model, "What is 47 + 85?")).contains("<Answer>132</Answer>");
    }

    @Test
    void close_whileOneRunsAndOneWaits_endsBothTyped() throws Exception {
        signal("STOP", model.workerPid());
        CompletableFuture<GenerationResult> running = ask(new NanoChat(), GenerationOptions.defaults());
        CompletableFuture<GenerationResult> waiting = ask(new NanoChat(), GenerationOptions.defaults());
        long pid = model.workerPid();
        model.close();

        assertThatThrownBy(running::get).hasCauseInstanceOf(ClosedException.class);
        assertThatThrownBy(waiting::get).hasCauseInstanceOf(ClosedException.class);
        assertThatThrownBy(() -> NanoChat.answer(model, "What is 1 + 1?")).isInstanceOf(ClosedException.class);
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        model.close();
    }

    /** The signal may come after the end; then once more. */
    private EngineCrashedException crashInTheMiddle(String signal) {
        for (int attempt = 0; attempt < 20; attempt++) {
            long pid = model.workerPid();
            crashedPid = pid;
            NanoChat chat = new NanoChat();
            chat.onPiece(piece -> {
                if (chat.text.length() == piece.length()) {
                    signal(signal, pid);
                }
            });
            try {
                chat.ask(model, "What is 47 + 85?", LONG);
            } catch (EngineCrashedException e) {
                return e;
            }
        }
        throw new AssertionError("The worker was never hit in the middle of a generation");
    }

    private CompletableFuture<GenerationResult> ask(NanoChat chat, GenerationOptions options) {
        return CompletableFuture.supplyAsync(() -> chat.ask(model, "What is 20 + 30?", options), callers);
    }

    private static void signal(String name, long pid) {
        ChildSignal.send(name, pid);
    }

    /** What a crash leaves where nobody looks after it: named after the process, or plainly {@code core}. */
    private List<String> crashFiles() throws IOException {
        try (Stream<Path> here = Files.list(Path.of(""));
                Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return Stream.concat(here, temporary)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("(hs_err_pid|core\\.)" + crashedPid + "(\\.log)?|core"))
                    .toList();
        }
    }
}
