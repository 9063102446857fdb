package io.github.supercorrect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.GenerationFailedException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.event.SolutionListener;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.ModelInfo;
import io.github.supercorrect.core.model.TokenSink;
import io.github.supercorrect.core.prompt.Prompt;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Models and readers that break their side of the contract: callers get an end all the same. */
@Timeout(60)
class HostileModelTest {
    private static final String TEXT = "<Step1>Add.</Step1><Answer>132</Answer>";

    @Test
    void solve_modelThrowsCheckedException_callerIsToldAndNotHung() {
        IOException cause = new IOException("as Kotlin may throw");
        LanguageModel model = (prompt, options, sink) -> HostileModelTest.<RuntimeException>sneak(cause);
        try (Solver solver = Solver.builder(model).build()) {
            assertThatThrownBy(() -> solver.solve("p"))
                    .isInstanceOf(GenerationFailedException.class)
                    .hasCause(cause);
        }
    }

    @Test
    void solve_modelReturnsNull_typedFailure() {
        @SuppressWarnings("NullAway") // the point of the test
        LanguageModel model = (prompt, options, sink) -> null;
        try (Solver solver = Solver.builder(model).build()) {
            assertThatThrownBy(() -> solver.solve("p")).isInstanceOf(GenerationFailedException.class);
        }
    }

    @Test
    void solve_modelsInfoThrows_typedFailureAndListenerHearsTheEnd() {
        LanguageModel model = new LanguageModel() {
            @Override
            public GenerationResult generate(Prompt prompt, GenerationOptions options, TokenSink sink) {
                sink.accept(TEXT);
                return GenerationResult.stopped();
            }

            @Override
            public ModelInfo info() {
                throw new IllegalStateException("gone");
            }
        };
        CompletableFuture<SuperCorrectException> heard = new CompletableFuture<>();
        SolutionListener listener = new SolutionListener() {
            @Override
            public void onSolveFailed(SuperCorrectException failure) {
                heard.complete(failure);
            }
        };
        try (Solver solver = Solver.builder(model).listener(listener).build()) {
            assertThatThrownBy(() -> solver.solve("p"))
                    .isInstanceOf(GenerationFailedException.class)
                    .hasRootCauseMessage("gone");
            assertThat(heard).isDone();
        }
    }

    @Test
    void accept_afterTheEnd_isRefused() throws Exception {
        CompletableFuture<TokenSink> kept = new CompletableFuture<>();
        LanguageModel model = (prompt, options, sink) -> {
            sink.accept(TEXT);
            kept.complete(sink);
            return GenerationResult.stopped();
        };
        try (Solver solver = Solver.builder(model).build()) {
            assertThat(solver.solve("p").raw()).isEqualTo(TEXT);
            assertThat(solver.solve("p").raw()).isEqualTo(TEXT);
        }
        kept.get().started();
        assertThatThrownBy(() -> kept.get().accept("more")).isInstanceOf(RuntimeException.class);
    }

    /** The optimised caller keeps no reference to the stream while it waits in {@code solution()}. */
    @Test
    void solution_streamOnlyWaitedFor_isNotTakenForAbandoned() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        boolean[] slow = new boolean[1];
        LanguageModel model = (prompt, options, sink) -> {
            for (int i = 0; slow[0] && i < 10; i++) {
                System.gc();
                waitBriefly(never);
                sink.cancellation().throwIfCancelled();
            }
            sink.accept(TEXT);
            return GenerationResult.stopped();
        };
        try (Solver solver = Solver.builder(model).build()) {
            for (int i = 0; i < 20_000; i++) {
                solveUnclosed(solver);
            }
            slow[0] = true;

            assertThat(solveUnclosed(solver)).isEqualTo(FinishReason.STOP);
        }
    }

    @Test
    void stream_abandoned_generationEndsAndListenerHearsOfIt() throws Exception {
        CountDownLatch completed = new CountDownLatch(1);
        SolutionListener listener = new SolutionListener() {
            @Override
            public void onSolveCompleted(io.github.supercorrect.core.solution.Solution solution) {
                completed.countDown();
            }
        };
        LanguageModel model = (prompt, options, sink) -> {
            while (true) {
                sink.accept("on and on ");
            }
        };
        try (Solver solver = Solver.builder(model).listener(listener).build()) {
            solver.stream("p").iterator().next();
            do {
                System.gc();
            } while (!completed.await(20, TimeUnit.MILLISECONDS));
        }
    }

    private static FinishReason solveUnclosed(Solver solver) {
        return solver.stream("p").solution().finishReason().orElseThrow();
    }

    private static void waitBriefly(CountDownLatch never) {
        try {
            assertThat(never.await(20, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // throws what javac would not let pass
    private static <E extends Throwable> GenerationResult sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
