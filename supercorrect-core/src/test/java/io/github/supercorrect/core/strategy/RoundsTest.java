package io.github.supercorrect.core.strategy;

import static io.github.supercorrect.core.strategy.Strategy.selfCorrect;
import static io.github.supercorrect.core.strategy.Strategy.vote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.BatchItem;
import io.github.supercorrect.core.SolutionBatch;
import io.github.supercorrect.core.SolutionStream;
import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.TimedOutException;
import io.github.supercorrect.core.event.Round;
import io.github.supercorrect.core.event.RoundCompleted;
import io.github.supercorrect.core.event.RoundEvent;
import io.github.supercorrect.core.event.RoundFailed;
import io.github.supercorrect.core.event.RoundKind;
import io.github.supercorrect.core.event.RoundStarted;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.event.SolutionListener;
import io.github.supercorrect.core.event.SolveCompleted;
import io.github.supercorrect.core.event.SolveStarted;
import io.github.supercorrect.core.event.StepCompleted;
import io.github.supercorrect.core.model.Capability;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.Gate;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import io.github.supercorrect.core.model.TokenSink;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.grading.answer.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rounds seen from outside: events, budgets, cancel, and every way to ask. */
@Timeout(60)
class RoundsTest {
    private static final String WRONG = "<Step1>47+85=131.</Step1><Answer>131</Answer>";
    private static final String CORRECTION = "<Step1>47+85=131.<Cause>The carry is missing.</Cause>"
            + "<Correction>47+85=132.</Correction></Step1><Answer>132</Answer>";

    private final Gate gate = Gate.shut();
    private final Set<Thread> threadsBefore = threadsOfSolves();

    @Test
    void stream_twoRounds_showsAllOfThemAndEndsOnce() {
        List<SolutionEvent> events = new ArrayList<>();
        try (Solver solver = correcting(Reply.of(CORRECTION));
                SolutionStream stream = solver.stream("47+85")) {
            stream.forEach(events::add);
        }

        Round solve = new Round(1, RoundKind.SOLVE);
        Round correction = new Round(2, RoundKind.CORRECTION);
        assertThat(events.get(0)).isEqualTo(new SolveStarted());
        assertThat(events.get(1)).isEqualTo(new RoundStarted(solve));
        assertThat(events).filteredOn(SolveCompleted.class::isInstance).hasSize(1);
        assertThat(events.get(events.size() - 1)).isInstanceOf(SolveCompleted.class);
        assertThat(events)
                .filteredOn(event -> event instanceof RoundEvent inner
                        && inner.round().equals(correction)
                        && inner.event() instanceof StepCompleted)
                .hasSize(1);
        assertThat(events).filteredOn(RoundCompleted.class::isInstance).hasSize(2);
        assertThat(events).contains(new RoundStarted(correction));
    }

    @Test
    void listener_ofASolver_hearsOfRoundsAndNotOfTheirInnerEvents() {
        List<String> heard = new ArrayList<>();
        SolutionListener listener = new SolutionListener() {
            @Override
            public void onRoundStarted(Round round) {
                heard.add("start " + round.number());
            }

            @Override
            public void onRoundCompleted(Round round, Solution solution) {
                heard.add("end " + round.number());
            }

            @Override
            public void onSolveCompleted(Solution solution) {
                heard.add("solved");
            }
        };
        try (Solver solver = Solver.builder(model(Reply.of(CORRECTION)))
                .listener(listener)
                .strategy(selfCorrect())
                .build()) {
            solver.solve("47+85");
        }

        assertThat(heard).containsExactly("start 1", "end 1", "start 2", "end 2", "solved");
    }

    @Test
    void stream_aSampleThatFails_hasAnEventOfItsOwn() {
        List<SolutionEvent> events = new ArrayList<>();
        try (Solver solver = Solver.builder(Scripts.samples("4", "!", "4").build())
                        .strategy(vote(3))
                        .build();
                SolutionStream stream = solver.stream("?")) {
            stream.forEach(events::add);
        }

        assertThat(events)
                .filteredOn(RoundFailed.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(event.toJson()).contains("round-failed", "\"number\":2", "no memory"));
    }

    @Test
    void cancel_duringRoundTwo_givesTheFirstSolutionAtOnceAndEndsTheRound() throws Exception {
        ScriptedModel model = model(Reply.of(CORRECTION).withGateBeforeText(gate));
        try (Solver solver = Solver.builder(model).strategy(selfCorrect()).build();
                SolutionStream stream = solver.stream("47+85")) {
            CompletableFuture<Solution> solution = CompletableFuture.supplyAsync(stream::solution);
            gate.awaitArrival();
            stream.cancel();

            Solution given = solution.get(1, TimeUnit.SECONDS);
            assertThat(given.answer().map(Answer::value)).contains("131");
            assertThat(given.finishReason()).contains(FinishReason.CANCELLED);
        }
        assertNothingKeepsRunning();
    }

    @Test
    void cancel_duringSampleFiveOfEight_returnsAtOnceAndNothingKeepsRunning() throws Exception {
        CountDownLatch all = new CountDownLatch(4);
        ScriptedModel model = ScriptedModel.builder()
                .concurrency(4)
                .replyToRequest(request -> {
                    Reply reply = Reply.of(Scripts.answering("4"));
                    if (request.options().sampling().seed() < 4) {
                        return reply;
                    }
                    all.countDown();
                    return reply.withGateBeforeText(gate);
                })
                .build();
        try (Solver solver = Solver.builder(model).strategy(vote(8)).build();
                SolutionStream stream = solver.stream("?")) {
            CompletableFuture<Solution> solution = CompletableFuture.supplyAsync(stream::solution);
            all.await();
            stream.cancel();

            assertThat(solution.get(1, TimeUnit.SECONDS).finishReason()).contains(FinishReason.CANCELLED);
        }
        assertNothingKeepsRunning();
        assertThat(model.requests()).hasSize(8);
    }

    @Test
    void close_duringRoundTwo_endsTheSolve() throws Exception {
        ScriptedModel model = model(Reply.of(CORRECTION).withGateBeforeText(gate));
        Solver solver = Solver.builder(model).strategy(selfCorrect()).build();
        CompletableFuture<Solution> solution = solver.solveAsync("47+85");
        gate.awaitArrival();
        solver.close();

        assertThatThrownBy(() -> solution.get(1, TimeUnit.SECONDS)).hasCauseInstanceOf(CancelledException.class);
        assertNothingKeepsRunning();
    }

    @Test
    void total_runsOutInRoundTwo_coversTheWhole() {
        ScriptedModel model = model(Reply.of(CORRECTION).withGateBeforeText(gate));
        SolveOptions options = SolveOptions.builder()
                .strategy(selfCorrect())
                .timeout(Duration.ofMillis(200))
                .build();
        try (Solver solver = Solver.builder(model).build()) {
            assertThatThrownBy(() -> solver.solve("47+85", options))
                    .isInstanceOfSatisfying(TimedOutException.class, failure -> {
                        assertThat(failure).hasMessageContaining("total");
                        assertThat(failure.partialText()).isEqualTo(WRONG);
                    });
        }
        assertThat(model.requests()).hasSize(2);
    }

    @Test
    void solveAll_withAStrategy_givesEachItsEvidence() {
        try (Solver solver = Solver.builder(Scripts.samples("4", "5", "4").build())
                        .strategy(vote(3))
                        .build();
                SolutionBatch batch = solver.solveAll(List.of("a", "b"))) {
            for (BatchItem item : batch) {
                assertThat(Votes.of(item.solution().orElseThrow())).isPresent();
            }
        }
    }

    @Test
    void solveAll_samplesDrawnTogether_askForNoMoreThanTheModelRuns() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        LanguageModel model = new LanguageModel() {
            @Override
            public GenerationResult generate(Prompt prompt, GenerationOptions options, TokenSink sink) {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                sink.accept(Scripts.answering("4"));
                running.decrementAndGet();
                return GenerationResult.stopped();
            }

            @Override
            public int concurrency() {
                return 4;
            }

            @Override
            public Set<Capability> capabilities() {
                return EnumSet.of(Capability.SAMPLING);
            }
        };
        try (Solver solver = Solver.builder(model).strategy(vote(3)).build();
                SolutionBatch batch = solver.solveAll(Collections.nCopies(50, "?"))) {
            assertThat(batch).hasSize(50);
        }

        assertThat(most.get()).isBetween(1, 4);
    }

    @Test
    void publisher_withAStrategy_deliversRoundsAndTheEnd() throws Exception {
        List<SolutionEvent> events = new ArrayList<>();
        CompletableFuture<Void> ended = new CompletableFuture<>();
        try (Solver solver = correcting(Reply.of(CORRECTION))) {
            solver.publisher("47+85").subscribe(new Flow.Subscriber<>() {
                @Override
                public void onSubscribe(Flow.Subscription subscription) {
                    subscription.request(Long.MAX_VALUE);
                }

                @Override
                public void onNext(SolutionEvent event) {
                    events.add(event);
                }

                @Override
                public void onError(Throwable failure) {
                    ended.completeExceptionally(failure);
                }

                @Override
                public void onComplete() {
                    ended.complete(null);
                }
            });
            ended.get(30, TimeUnit.SECONDS);
        }

        assertThat(events).filteredOn(RoundCompleted.class::isInstance).hasSize(2);
        assertThat(events.get(events.size() - 1)).isInstanceOf(SolveCompleted.class);
    }

    private static Solver correcting(Reply second) {
        return Solver.builder(model(second)).strategy(selfCorrect()).build();
    }

    private static ScriptedModel model(Reply second) {
        return ScriptedModel.builder().reply(WRONG).reply(second).build();
    }

    /** The threads of a closed solver end when nothing runs on them. */
    private void assertNothingKeepsRunning() throws InterruptedException {
        for (Thread thread : threadsOfSolves()) {
            if (!threadsBefore.contains(thread)) {
                thread.join(10_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    private static Set<Thread> threadsOfSolves() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("supercorrect-solve-"))
                .collect(Collectors.toSet());
    }
}
