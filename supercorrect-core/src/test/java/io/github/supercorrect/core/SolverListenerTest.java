package io.github.supercorrect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.GenerationFailedException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.event.Section;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.event.SolutionListener;
import io.github.supercorrect.core.model.Gate;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import io.github.supercorrect.core.solution.Repair;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.solution.ThoughtStep;
import io.github.supercorrect.grading.answer.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SolverListenerTest {
    private static final String TEXT = "<Step1>a<Key>k</Key></Step1><Generalized>g</Generalized><Answer>132</Answer>";

    private final Recorder recorder = new Recorder();

    @Test
    void solve_everyKind_reachesItsMethodAfterOnEvent() {
        try (Solver solver = solver(Reply.of("<Step>" + TEXT.substring(7)))) {
            solver.solve("?");
        }
        assertThat(recorder.calls)
                .startsWith("event solve-started", "started", "event generation-started", "generating")
                .contains("raw", "step 1", "section", "step done", "generalized g", "answer 132", "repair")
                .endsWith("event solve-completed", "completed");
    }

    @Test
    void solve_failure_isToldOnce() {
        try (Solver solver = solver(Reply.of("").withFailure(new IllegalStateException("broken")));
                SolutionStream stream = solver.stream("?")) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(stream::solution).isInstanceOf(GenerationFailedException.class);
            }
        }
        assertThat(recorder.calls.stream().filter(call -> call.startsWith("failed")))
                .containsExactly("failed GenerationFailedException");
        assertThat(recorder.calls).doesNotContain("completed");
    }

    @Test
    void solve_badInput_tellsNothing() {
        try (Solver solver = solver(Reply.of(TEXT))) {
            assertThatThrownBy(() -> solver.solve("")).isInstanceOf(InvalidInputException.class);
        }
        assertThat(recorder.calls).isEmpty();
    }

    @Test
    void streamClose_unread_tellsStartAndEnd() throws InterruptedException {
        Gate gate = Gate.shut();
        try (Solver solver = solver(Reply.of(TEXT).withGateBeforeText(gate))) {
            SolutionStream stream = solver.stream("?");
            gate.awaitArrival();
            stream.close();
            assertThat(recorder.calls)
                    .startsWith("event solve-started", "started")
                    .endsWith("completed");
        }
    }

    @Test
    void solverClose_unreadStream_tellsFailure() throws InterruptedException {
        Gate gate = Gate.shut();
        Solver solver = solver(Reply.of(TEXT).withGateBeforeText(gate));
        SolutionStream stream = solver.stream("?");
        gate.awaitArrival();
        solver.close();
        stream.close();
        assertThat(recorder.calls).contains("started").endsWith("failed CancelledException");
    }

    @Test
    void listener_thatThrows_disturbsNobody() {
        SolutionListener broken = new SolutionListener() {
            @Override
            public void onEvent(SolutionEvent event) {
                throw new IllegalStateException("listener");
            }

            @Override
            public void onRawText(String text) {
                throw new AssertionError("listener");
            }

            @Override
            public void onSolveCompleted(Solution solution) {
                throw new StackOverflowError();
            }
        };
        try (Solver solver = Solver.builder(ScriptedModel.saying(TEXT))
                .listener(broken)
                .listener(recorder)
                .build()) {
            assertThat(solver.solve("?").raw()).isEqualTo(TEXT);
        }
        assertThat(recorder.calls).contains("raw").endsWith("completed");
    }

    @Test
    void listener_thatCloses_endsTheSolve() {
        List<SolutionStream> streams = new ArrayList<>();
        SolutionListener closer = new SolutionListener() {
            @Override
            public void onRawText(String text) {
                streams.forEach(SolutionStream::close);
            }
        };
        Gate never = Gate.shut();
        Reply reply = Reply.of("<Ste").withGateAfterText(never);
        try (Solver solver = Solver.builder(ScriptedModel.builder().reply(reply).build())
                        .listener(closer)
                        .listener(recorder)
                        .build();
                SolutionStream stream = solver.stream("?")) {
            streams.add(stream);
            assertThat(stream.solution().raw()).isEqualTo("<Ste");
        }
        assertThat(recorder.calls).endsWith("completed");
    }

    private Solver solver(Reply reply) {
        return Solver.builder(ScriptedModel.builder().reply(reply).build())
                .listener(recorder)
                .build();
    }

    private static final class Recorder implements SolutionListener {
        final List<String> calls = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void onEvent(SolutionEvent event) {
            calls.add("event " + event.type());
        }

        @Override
        public void onSolveStarted() {
            calls.add("started");
        }

        @Override
        public void onGenerationStarted() {
            calls.add("generating");
        }

        @Override
        public void onRawText(String text) {
            calls.add("raw");
        }

        @Override
        public void onStepStarted(int number, String label) {
            calls.add("step " + number);
        }

        @Override
        public void onSectionText(Section section, String text) {
            calls.add("section");
        }

        @Override
        public void onStepCompleted(ThoughtStep step) {
            calls.add("step done");
        }

        @Override
        public void onGeneralized(String generalized) {
            calls.add("generalized " + generalized);
        }

        @Override
        public void onAnswer(Answer answer) {
            calls.add("answer " + answer.raw());
        }

        @Override
        public void onRepair(Repair repair) {
            calls.add("repair");
        }

        @Override
        public void onSolveCompleted(Solution solution) {
            calls.add("completed");
        }

        @Override
        public void onSolveFailed(SuperCorrectException failure) {
            calls.add("failed " + failure.getClass().getSimpleName());
        }
    }
}
