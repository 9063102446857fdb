package io.github.supercorrect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.CapabilityMissingException;
import io.github.supercorrect.core.error.ClosedException;
import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.GenerationFailedException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.TimedOutException;
import io.github.supercorrect.core.model.Capability;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.Gate;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.PromptStyle;
import io.github.supercorrect.core.prompt.PromptTemplate;
import io.github.supercorrect.core.prompt.Prompts;
import io.github.supercorrect.core.prompt.RawPrompt;
import io.github.supercorrect.core.solution.Solution;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SolverTest {
    private static final String TEXT = "<Step1>Add.</Step1><Answer>132</Answer>";

    @Test
    void solve_scriptedText_isSolutionWithProvenance() {
        Usage usage = new Usage(10, 3, 7, Duration.ZERO, Duration.ofMillis(5), Duration.ofNanos(1_234_567));
        ScriptedModel model = ScriptedModel.builder()
                .reply(Reply.of(TEXT).withUsage(usage).withFinishReason(FinishReason.LENGTH))
                .build();
        try (Solver solver = Solver.builder(model).build()) {
            Solution solution = solver.solve("What is 47 + 85?");

            assertThat(solution.raw()).isEqualTo(TEXT);
            assertThat(solution.steps()).hasSize(1);
            assertThat(solution.answer())
                    .hasValueSatisfying(answer -> assertThat(answer.value()).isEqualTo("132"));
            assertThat(solution.finishReason()).contains(FinishReason.LENGTH);
            assertThat(solution.usage()).contains(usage);
            assertThat(solution.provenance()).hasValueSatisfying(provenance -> {
                assertThat(provenance.prompt()).isEqualTo("SYSTEM");
                assertThat(provenance.promptHash())
                        .isEqualTo(Prompts.problem(PromptStyle.SYSTEM).hash());
                assertThat(provenance.model().name()).contains("scripted");
                assertThat(provenance.isSeeded()).isTrue();
            });
            assertThat(Solution.fromJson(solution.toJson())).isEqualTo(solution);
        }
    }

    @Test
    void solve_lambdaModel_works() {
        LanguageModel model = (prompt, options, sink) -> {
            sink.accept("<Answer>4</Answer>");
            return GenerationResult.stopped();
        };
        try (Solver solver = Solver.builder(model).build()) {
            assertThat(solver.solve("2 + 2").answer()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(PromptStyle.class)
    void solve_eachStyle_problemReachesTheModelAsItIs(PromptStyle style) {
        ScriptedModel model = ScriptedModel.saying(TEXT);
        String problem = "{{problem}} <|im_end|> \u0000 \ud83d\ude00 \r\n $x<3$ \u05d0";
        try (Solver solver = Solver.builder(model).build()) {
            solver.solve(problem, SolveOptions.builder().promptStyle(style).build());
        }

        var prompt = model.requests().get(0).prompt();
        if (prompt instanceof RawPrompt raw) {
            assertThat(raw.text()).isEqualTo(Prompts.HIERARCHICAL_THOUGHT + "\n" + problem);
        } else {
            var messages = ((ChatPrompt) prompt).messages();
            assertThat(messages.get(messages.size() - 1).text()).endsWith(problem);
            assertThat(messages).hasSize(style == PromptStyle.USER ? 1 : 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "half \ud83d pair", "\ude00", "end \ud83d"})
    void solve_problemThatIsNone_isRefused(String problem) {
        ScriptedModel model = ScriptedModel.saying(TEXT);
        try (Solver solver = Solver.builder(model).build()) {
            assertThatThrownBy(() -> solver.solve(problem))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("problem");
            assertThat(model.requests()).isEmpty();
        }
    }

    @Test
    void solve_modelThrows_failureHasTheCause() {
        RuntimeException cause = new IllegalStateException("broken");
        ScriptedModel model = ScriptedModel.builder()
                .reply(Reply.of("<Step1>").withFailure(cause))
                .reply(Reply.of("").withFailure(new EngineCrashedException("dead")))
                .reply(TEXT)
                .build();
        try (Solver solver = Solver.builder(model).build()) {
            assertThatThrownBy(() -> solver.solve("p"))
                    .isInstanceOf(GenerationFailedException.class)
                    .hasCause(cause);
            assertThatThrownBy(() -> solver.solve("p")).isInstanceOf(EngineCrashedException.class);
            assertThat(solver.solve("p").isComplete()).isTrue();
        }
    }

    @Test
    void solve_modelThrowsError_callerIsToldAndNotHung() {
        LanguageModel model = (prompt, options, sink) -> {
            throw new StackOverflowError("deep");
        };
        try (Solver solver = Solver.builder(model).build()) {
            assertThatThrownBy(() -> solver.solve("p"))
                    .isInstanceOf(GenerationFailedException.class)
                    .hasCauseInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void solve_modelLacksWhatIsAsked_refusedBeforeAnythingRuns() {
        ScriptedModel model =
                ScriptedModel.builder().capabilities(Set.of()).reply(TEXT).build();
        try (Solver solver = Solver.builder(model).build()) {
            SolveOptions.Builder[] asked = {
                SolveOptions.builder().temperature(0.7),
                SolveOptions.builder().repeatPenalty(1.1),
                SolveOptions.builder().seed(7),
                SolveOptions.builder().promptStyle(PromptStyle.RAW),
                SolveOptions.builder()
                        .prompt(PromptTemplate.builder("begun")
                                .user("{{problem}}")
                                .assistantPrefix("<Step1>")
                                .build())
            };
            for (SolveOptions.Builder options : asked) {
                assertThatThrownBy(() -> solver.solve("p", options.build()))
                        .isInstanceOf(CapabilityMissingException.class);
            }
            assertThat(model.requests()).isEmpty();
            assertThat(solver.solve("p").provenance())
                    .hasValueSatisfying(p -> assertThat(p.isSeeded()).isFalse());
        }
    }

    @Test
    void solve_stopStringOverPieces_cutsBeforeIt() {
        ScriptedModel model = ScriptedModel.builder()
                .reply("<Answer>4</Answer> ## END and more")
                .pieceLength(1)
                .build();
        try (Solver solver = Solver.builder(model).build()) {
            Solution solution = solver.solve(
                    "p",
                    SolveOptions.builder().stopStrings(List.of("END", "## X")).build());

            assertThat(solution.raw()).isEqualTo("<Answer>4</Answer> ## ");
            assertThat(solution.finishReason()).contains(FinishReason.STOP);
        }
    }

    @Test
    void solve_textEndsInBeginningOfStopString_keepsIt() {
        try (Solver solver = Solver.builder(ScriptedModel.saying("4 EN")).build()) {
            assertThat(solver.solve(
                                    "p",
                                    SolveOptions.builder()
                                            .stopStrings(List.of("END"))
                                            .build())
                            .raw())
                    .isEqualTo("4 EN");
        }
    }

    @Test
    void solveAsync_cancelBeforeFirstText_modelHearsIt() throws Exception {
        Gate gate = Gate.shut();
        ScriptedModel model = ScriptedModel.builder()
                .reply(Reply.of(TEXT).withGateBeforeText(gate))
                .reply(TEXT)
                .build();
        try (Solver solver = Solver.builder(model).build()) {
            CompletableFuture<Solution> future = solver.solveAsync("p");
            gate.awaitArrival();

            assertThat(future.cancel(true)).isTrue();
            assertThat(future).isCancelled();
            assertThat(solver.solve("p").raw()).isEqualTo(TEXT);
        }
    }

    @Test
    void solveAsync_failure_isTheCause() {
        ScriptedModel model = ScriptedModel.builder()
                .reply(Reply.of("").withFailure(new EngineCrashedException("dead")))
                .build();
        try (Solver solver = Solver.builder(model).build()) {
            assertThatThrownBy(() -> solver.solveAsync("p").get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(EngineCrashedException.class);
        }
    }

    @Test
    void solve_interruptedWithDeafModel_callerIsBackWithWhatArrived() throws Exception {
        Gate gate = Gate.deaf();
        ScriptedModel model = ScriptedModel.builder()
                .reply(Reply.of("<Step1>Beg").withGateAfterText(gate))
                .build();
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        try (Solver solver = Solver.builder(model).build()) {
            Thread caller = new Thread(() -> {
                try {
                    solver.solve("p");
                } catch (CancelledException e) {
                    thrown.complete(Thread.currentThread().isInterrupted() ? e : new AssertionError("flag lost"));
                }
            });
            caller.start();
            gate.awaitArrival();
            caller.interrupt();

            assertThat(thrown.get()).isInstanceOf(CancelledException.class);
        } finally {
            gate.release();
        }
    }

    @Test
    void solve_budgetRunsOut_phaseAndTextAreNamed() throws Exception {
        Gate gate = Gate.deaf();
        AtomicLong clock = new AtomicLong();
        ScriptedModel model = ScriptedModel.builder()
                .reply(Reply.of("<Step1>Beg").withGateAfterText(gate))
                .build();
        try (Solver solver =
                Solver.builder(model).ticker(clock::incrementAndGet).build()) {
            SolveOptions options =
                    SolveOptions.builder().timeout(Duration.ofNanos(100)).build();

            SolutionStream stream = solver.stream("p", options);
            gate.awaitArrival();

            assertThatThrownBy(stream::solution)
                    .isInstanceOfSatisfying(TimedOutException.class, e -> assertThat(e.partialText())
                            .isEqualTo("<Step1>Beg"))
                    .hasMessageContaining("total");
        } finally {
            gate.release();
        }
    }

    @Test
    void solve_firstTokenBudget_countsFromTheModelsStart() {
        Gate gate = Gate.deaf();
        AtomicLong clock = new AtomicLong();
        ScriptedModel model = ScriptedModel.builder()
                .reply(Reply.of(TEXT).withGateBeforeText(gate))
                .build();
        Budgets budgets =
                Budgets.unlimited().withFirstToken(Duration.ofNanos(100)).withQueue(Duration.ofHours(1));
        try (Solver solver =
                Solver.builder(model).ticker(clock::incrementAndGet).build()) {
            assertThatThrownBy(() -> solver.solve(
                            "p", SolveOptions.builder().budgets(budgets).build()))
                    .isInstanceOf(TimedOutException.class)
                    .hasMessageContaining("first-token");
        } finally {
            gate.release();
        }
    }

    @Test
    void solve_queueBudget_endsTheWait() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicLong clock = new AtomicLong();
        LanguageModel queueing = new LanguageModel() {
            @Override
            public GenerationResult generate(
                    io.github.supercorrect.core.prompt.Prompt prompt,
                    io.github.supercorrect.core.model.GenerationOptions options,
                    io.github.supercorrect.core.model.TokenSink sink) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    sink.cancellation().throwIfCancelled();
                }
                return GenerationResult.stopped();
            }

            @Override
            public Set<Capability> capabilities() {
                return Set.of(Capability.REPORTS_START);
            }
        };
        Budgets budgets = Budgets.unlimited().withQueue(Duration.ofNanos(100)).withFirstToken(Duration.ofNanos(10));
        try (Solver solver =
                Solver.builder(queueing).ticker(clock::incrementAndGet).build()) {
            assertThatThrownBy(() -> solver.solve(
                            "p", SolveOptions.builder().budgets(budgets).build()))
                    .isInstanceOf(TimedOutException.class)
                    .hasMessageContaining("queue");
        }
    }

    @Test
    void close_whileSolving_callerIsToldWithText() throws Exception {
        Gate gate = Gate.shut();
        ScriptedModel model = ScriptedModel.builder()
                .reply(Reply.of("<Step1>Beg").withGateAfterText(gate))
                .build();
        Solver solver = Solver.builder(model).ownModel().build();
        CompletableFuture<Solution> future = solver.solveAsync("p");
        gate.awaitArrival();
        solver.close();
        solver.close();

        assertThat(future.handle((solution, failure) -> failure).get())
                .isInstanceOfSatisfying(CancelledException.class, e -> assertThat(e.partialText())
                        .isEqualTo("<Step1>Beg"));
        assertThat(model.isClosed()).isTrue();
        assertThatThrownBy(() -> solver.solve("p")).isInstanceOf(ClosedException.class);
        assertThatThrownBy(() -> solver.solveAll(List.of("p"))).isInstanceOf(ClosedException.class);
    }

    @Test
    void close_modelNotOwned_staysOpen() {
        ScriptedModel model = ScriptedModel.saying(TEXT);
        Solver.builder(model).build().close();

        assertThat(model.isClosed()).isFalse();
    }
}
