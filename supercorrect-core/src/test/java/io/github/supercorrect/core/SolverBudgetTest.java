package io.github.supercorrect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.TimedOutException;
import io.github.supercorrect.core.event.SolutionListener;
import io.github.supercorrect.core.model.Gate;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import io.github.supercorrect.core.model.TokenSink;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The clock moves in listeners, on the thread that waits; so nothing here depends on real time. */
@Timeout(60)
class SolverBudgetTest {
    private static final String TEXT = "<Answer>132</Answer>";
    private static final Duration SHORT = Duration.ofHours(1);
    private static final Duration LONG = Duration.ofHours(2);

    private final FakeClock clock = new FakeClock();
    private final Gate gate = Gate.shut();

    @Test
    void queue_modelDoesNotBegin_timesOut() {
        Reply reply = Reply.of(TEXT).withGateInQueue(gate);
        try (Solver solver = solver(reply, afterCall(LONG))) {
            assertTimesOut(solver, Budgets.unlimited().withQueue(SHORT), "queue budget of 3600000 ms", "");
        }
    }

    @Test
    void queue_modelHasBegun_isOver() {
        SolutionListener listener = new SolutionListener() {
            @Override
            public void onGenerationStarted() {
                clock.advance(LONG);
                gate.release();
            }
        };
        Reply reply = Reply.of(TEXT).withGateBeforeText(gate);
        try (Solver solver = solver(reply, listener)) {
            assertThat(solver.solve("?", with(Budgets.unlimited().withQueue(SHORT)))
                            .raw())
                    .isEqualTo(TEXT);
        }
    }

    @Test
    void queue_textOfModelThatDoesNotTell_endsIt() {
        CountDownLatch moved = new CountDownLatch(1);
        LanguageModel model = (prompt, options, sink) -> {
            sink.accept("4");
            await(moved);
            return GenerationResult.stopped();
        };
        try (Solver solver = solver(model, afterRawText(() -> {
            clock.advance(LONG);
            moved.countDown();
        }))) {
            assertThat(solver.solve(
                                    "?",
                                    with(Budgets.unlimited().withQueue(SHORT).withFirstToken(SHORT)))
                            .raw())
                    .isEqualTo("4");
        }
    }

    @Test
    void firstToken_afterStart_countsFromThere() {
        SolutionListener listener = new SolutionListener() {
            @Override
            public void onGenerationStarted() {
                clock.advance(LONG);
            }
        };
        Reply reply = Reply.of(TEXT).withGateBeforeText(gate);
        try (Solver solver = solver(reply, listener)) {
            assertTimesOut(solver, Budgets.unlimited().withFirstToken(SHORT), "first-token budget", "");
        }
    }

    @Test
    void firstToken_timeInQueue_doesNotCountWithAQueueBudget() {
        Reply reply = Reply.of(TEXT).withGateInQueue(gate);
        SolutionListener listener = new SolutionListener() {
            @Override
            public void onSolveStarted() {
                clock.advance(SHORT.plusMinutes(1));
                gate.release();
            }
        };
        try (Solver solver = solver(reply, listener)) {
            Budgets budgets = Budgets.unlimited().withQueue(LONG).withFirstToken(SHORT);
            assertThat(solver.solve("?", with(budgets)).raw()).isEqualTo(TEXT);
        }
    }

    @Test
    void firstToken_modelDoesNotTell_countsFromTheCall() {
        CountDownLatch never = new CountDownLatch(1);
        LanguageModel model = (prompt, options, sink) -> {
            await(never);
            return GenerationResult.stopped();
        };
        try (Solver solver = solver(model, afterCall(LONG))) {
            assertTimesOut(solver, Budgets.unlimited().withFirstToken(SHORT), "first-token budget", "");
        }
    }

    @Test
    void total_inTheMiddle_timesOutWithPartialText() {
        Reply reply = Reply.of("<Ste").withGateAfterText(gate);
        try (Solver solver = solver(reply, afterRawText(() -> clock.advance(LONG)))) {
            assertTimesOut(solver, Budgets.unlimited().withTotal(SHORT), "total budget", "<Ste");
        }
    }

    @Test
    void total_runawayModel_timesOut() {
        LanguageModel model = (prompt, options, sink) -> {
            while (true) {
                sink.accept("x");
            }
        };
        try (Solver solver = solver(model, afterRawText(() -> clock.advance(Duration.ofSeconds(1))))) {
            assertThatThrownBy(() -> solver.solve("?", with(Budgets.unlimited().withTotal(SHORT))))
                    .isInstanceOfSatisfying(TimedOutException.class, e -> assertThat(e.partialText())
                            .hasSizeGreaterThanOrEqualTo(3600));
        }
    }

    @Test
    void total_modelEndedInTime_slowTakerGetsAll() {
        AtomicReference<TokenSink> sinkSeen = new AtomicReference<>();
        CountDownLatch over = new CountDownLatch(1);
        LanguageModel model = (prompt, options, sink) -> {
            sinkSeen.set(sink);
            sink.accept(TEXT);
            return GenerationResult.stopped();
        };
        try (Solver solver = solver(model, afterRawText(() -> clock.advance(LONG)));
                SolutionStream stream =
                        solver.stream("?", with(Budgets.unlimited().withTotal(SHORT)))) {
            // The sink refuses text once generate has returned: then the end is recorded, or about to be.
            while (over.getCount() > 0) {
                if (sinkSeen.get() != null && isOver(sinkSeen.get())) {
                    over.countDown();
                }
                Thread.onSpinWait();
            }
            assertThat(stream.solution().raw()).startsWith(TEXT);
        }
    }

    @Test
    void budgets_unlimited_neverTimeOut() {
        try (Solver solver = solver(Reply.of(TEXT), afterRawText(() -> clock.advance(Duration.ofDays(1))))) {
            assertThat(solver.solve("?").raw()).isEqualTo(TEXT);
        }
    }

    @Test
    void budgets_centuries_doNotOverflow() {
        Budgets budgets = Budgets.unlimited()
                .withQueue(Duration.ofSeconds(Long.MAX_VALUE))
                .withFirstToken(Duration.ofDays(400_000))
                .withTotal(Duration.ofSeconds(Long.MAX_VALUE));
        try (Solver solver = solver(Reply.of(TEXT), new SolutionListener() {})) {
            assertThat(solver.solve("?", with(budgets)).raw()).isEqualTo(TEXT);
        }
    }

    private static boolean isOver(TokenSink sink) {
        try {
            sink.accept("");
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static void assertTimesOut(Solver solver, Budgets budgets, String message, String partialText) {
        assertThatThrownBy(() -> solver.solve("?", with(budgets)))
                .isInstanceOfSatisfying(TimedOutException.class, e -> assertThat(e.partialText())
                        .isEqualTo(partialText))
                .hasMessageContaining(message);
    }

    private static SolveOptions with(Budgets budgets) {
        return SolveOptions.builder().budgets(budgets).build();
    }

    private Solver solver(Reply reply, SolutionListener listener) {
        return solver(ScriptedModel.builder().reply(reply).build(), listener);
    }

    private Solver solver(LanguageModel model, SolutionListener listener) {
        return Solver.builder(model).listener(listener).ticker(clock).build();
    }

    private SolutionListener afterCall(Duration time) {
        return new SolutionListener() {
            @Override
            public void onSolveStarted() {
                clock.advance(time);
            }
        };
    }

    private static SolutionListener afterRawText(Runnable action) {
        return new SolutionListener() {
            @Override
            public void onRawText(String text) {
                action.run();
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
