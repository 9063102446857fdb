package io.github.supercorrect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.event.SolutionListener;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.Gate;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.solution.ThoughtStep;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SolutionStreamTest {
    private static final String TEXT =
            "<Step1>Add. <Key>Carry.</Key></Step1><Generalized>Columns.</Generalized><Answer>132</Answer>";

    @Test
    void iterator_wholeText_eventsTellTheStoryInOrder() {
        List<String> types = new ArrayList<>();
        try (Solver solver = Solver.builder(ScriptedModel.saying(TEXT)).build();
                SolutionStream stream = solver.stream("p")) {
            for (SolutionEvent event : stream) {
                if (types.isEmpty() || !types.get(types.size() - 1).equals(event.type())) {
                    types.add(event.type());
                }
                assertThat(event.toJson()).startsWith("{\"type\":\"" + event.type() + "\"");
            }

            assertThat(stream.solution().raw()).isEqualTo(TEXT);
        }
        types.removeIf(type -> type.equals("raw-text") || type.equals("section-text"));
        assertThat(types)
                .containsExactly(
                        "solve-started",
                        "generation-started",
                        "step-started",
                        "step-completed",
                        "generalized-completed",
                        "answer-completed",
                        "solve-completed");
    }

    @Test
    void iterator_secondTime_isRefused() {
        try (Solver solver = Solver.builder(ScriptedModel.saying(TEXT)).build();
                SolutionStream stream = solver.stream("p")) {
            Iterator<SolutionEvent> events = stream.iterator();
            events.forEachRemaining(event -> {});

            assertThatThrownBy(events::next).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(stream::iterator).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void cancel_beforeFirstText_solutionIsEmptyAndCancelled() throws Exception {
        Gate gate = Gate.deaf();
        ScriptedModel model = ScriptedModel.builder()
                .reply(Reply.of(TEXT).withGateBeforeText(gate))
                .build();
        try (Solver solver = Solver.builder(model).build();
                SolutionStream stream = solver.stream("p")) {
            gate.awaitArrival();
            stream.cancel();

            assertThat(stream.solution().raw()).isEmpty();
            assertThat(stream.solution().finishReason()).contains(FinishReason.CANCELLED);
            assertThat(stream.solution().isComplete()).isFalse();
        } finally {
            gate.release();
        }
    }

    @Test
    void cancel_afterText_whatArrivedIsKept() throws Exception {
        Gate gate = Gate.shut();
        ScriptedModel model = ScriptedModel.builder()
                .reply(Reply.of("<Step1>Add.</Step1><Answer>13").withGateAfterText(gate))
                .build();
        try (Solver solver = Solver.builder(model).build();
                SolutionStream stream = solver.stream("p")) {
            gate.awaitArrival();
            stream.cancel();

            assertThat(stream.solution().steps()).extracting(ThoughtStep::text).containsExactly("Add.");
            assertThat(stream.solution().answer()).isPresent();
            assertThat(stream.solution().finishReason()).contains(FinishReason.CANCELLED);
        }
    }

    @Test
    void cancel_afterTheEnd_changesNothing() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        LanguageModel model = (prompt, options, sink) -> {
            sink.accept(TEXT);
            return GenerationResult.stopped();
        };
        SolutionListener listener = new SolutionListener() {
            @Override
            public void onSolveCompleted(Solution solution) {
                ended.countDown();
            }
        };
        try (Solver solver = Solver.builder(model).listener(listener).build();
                SolutionStream stream = solver.stream("p")) {
            Solution solution = stream.solution();
            ended.await();
            stream.cancel();

            assertThat(stream.solution()).isSameAs(solution);
            assertThat(solution.finishReason()).contains(FinishReason.STOP);
        }
    }

    @Test
    void close_runawayModelNobodyReads_modelIsStopped() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        LanguageModel endless = (prompt, options, sink) -> {
            try {
                while (true) {
                    sink.accept("<Step1>on and on");
                    running.countDown();
                }
            } finally {
                stopped.countDown();
            }
        };
        try (Solver solver = Solver.builder(endless).build()) {
            SolutionStream stream = solver.stream("p");
            running.await();
            stream.close();
            stopped.await();

            assertThat(stream.solution().finishReason()).contains(FinishReason.CANCELLED);
        }
    }

    @Test
    void listener_startAndEnd_arePaired() {
        ScriptedModel model = ScriptedModel.builder()
                .reply(TEXT)
                .reply(Reply.of("").withFailure(new EngineCrashedException("dead")))
                .reply(TEXT)
                .build();
        Counting counting = new Counting();
        try (Solver solver = Solver.builder(model).listener(counting).build()) {
            solver.solve("p");
            assertThatThrownBy(() -> solver.solve("p")).isInstanceOf(EngineCrashedException.class);
            solver.stream("p").close();
        }

        assertThat(counting.started).hasValue(3);
        assertThat(counting.completed).hasValue(2);
        assertThat(counting.failed).hasValue(1);
        assertThat(counting.steps).containsExactly("Add.");
    }

    @Test
    void listener_throws_solveAndOtherListenersGoOn() {
        Counting counting = new Counting();
        SolutionListener broken = new SolutionListener() {
            @Override
            public void onEvent(SolutionEvent event) {
                throw new IllegalStateException("broken listener");
            }
        };
        try (Solver solver = Solver.builder(ScriptedModel.saying(TEXT))
                .listener(broken)
                .listener(counting)
                .build()) {
            assertThat(solver.solve("p").isComplete()).isTrue();
        }
        assertThat(counting.completed).hasValue(1);
    }

    @Test
    void listener_closesItsOwnStream_endsWithWhatArrived() {
        SolutionStream[] stream = new SolutionStream[1];
        SolutionListener closing = new SolutionListener() {
            @Override
            public void onStepCompleted(ThoughtStep step) {
                stream[0].close();
            }
        };
        try (Solver solver =
                Solver.builder(ScriptedModel.saying(TEXT)).listener(closing).build()) {
            stream[0] = solver.stream("p");

            assertThat(stream[0].solution().steps()).hasSize(1);
            assertThat(stream[0].solution().finishReason()).isPresent();
        }
    }

    private static final class Counting implements SolutionListener {
        private final AtomicInteger started = new AtomicInteger();
        private final AtomicInteger completed = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();
        private final List<String> steps = new ArrayList<>();

        @Override
        public void onSolveStarted() {
            started.incrementAndGet();
        }

        @Override
        public void onStepCompleted(ThoughtStep step) {
            steps.add(step.text());
        }

        @Override
        public void onSolveCompleted(Solution solution) {
            completed.incrementAndGet();
        }

        @Override
        public void onSolveFailed(SuperCorrectException failure) {
            failed.incrementAndGet();
        }
    }
}
