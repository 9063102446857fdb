package io.github.supercorrect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.ClosedException;
import io.github.supercorrect.core.event.RawText;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.Gate;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import io.github.supercorrect.core.model.TokenSink;
import io.github.supercorrect.core.solution.Solution;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SolverCancelTest {
    private static final String TEXT = "<Step1>47 + 85 = 132</Step1><Answer>132</Answer>";

    private final Gate gate = Gate.shut();

    @Test
    void streamCancel_beforeFirstToken_givesEmptySolution() throws InterruptedException {
        try (Solver solver = solver(Reply.of(TEXT).withGateInQueue(gate));
                SolutionStream stream = solver.stream("?")) {
            gate.awaitArrival();
            stream.cancel();

            Solution solution = stream.solution();
            assertThat(solution.raw()).isEmpty();
            assertThat(solution.finishReason()).contains(FinishReason.CANCELLED);
        }
    }

    @Test
    void streamCancel_fromAnotherThread_wakesTheWaitingOne() throws Exception {
        try (Solver solver = solver(Reply.of("<Ste").withGateAfterText(gate));
                SolutionStream stream = solver.stream("?")) {
            Thread other = new Thread(() -> {
                arrive(gate);
                stream.cancel();
            });
            other.start();
            assertThat(stream.solution().raw()).isEqualTo("<Ste");
            assertThat(stream.solution().finishReason()).contains(FinishReason.CANCELLED);
            other.join();
        }
    }

    @Test
    void streamCancel_modelThatIgnoresIt_stillSetsTheCallerFree() {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch began = new CountDownLatch(1);
        LanguageModel model = (prompt, options, sink) -> {
            sink.accept("half");
            began.countDown();
            awaitStubbornly(release);
            return GenerationResult.stopped();
        };
        try (Solver solver = Solver.builder(model).build();
                SolutionStream stream = solver.stream("?")) {
            awaitStubbornly(began);
            stream.cancel();
            assertThat(stream.solution().raw()).isEqualTo("half");
            release.countDown();
        }
    }

    @Test
    @SuppressWarnings("try") // closing is what is tested
    void streamCancel_afterTheEnd_changesNothing() {
        try (Solver solver = solver(Reply.of(TEXT));
                SolutionStream stream = solver.stream("?")) {
            Solution solution = stream.solution();
            stream.cancel();
            stream.close();
            assertThat(stream.solution()).isSameAs(solution);
            assertThat(solution.finishReason()).contains(FinishReason.STOP);
        }
    }

    @Test
    void streamClose_halfRead_givesWhatHadArrived() throws InterruptedException {
        try (Solver solver = solver(Reply.of("<Ste").withGateAfterText(gate))) {
            SolutionStream stream = solver.stream("?");
            Iterator<SolutionEvent> events = stream.iterator();
            events.next();
            gate.awaitArrival();
            stream.close();
            stream.close();

            assertThat(stream.solution().raw()).isEqualTo("<Ste");
            assertThat(stream.solution().finishReason()).contains(FinishReason.CANCELLED);
            assertThat(events.hasNext()).isFalse();
        }
    }

    @Test
    @SuppressWarnings("try") // closing is what is tested
    void streamClose_insideForLoop_endsIt() {
        try (Solver solver = solver(Reply.of("<Ste").withGateAfterText(gate));
                SolutionStream stream = solver.stream("?")) {
            int texts = 0;
            for (SolutionEvent event : stream) {
                if (event instanceof RawText) {
                    texts++;
                    stream.close();
                }
            }
            assertThat(texts).isEqualTo(1);
        }
    }

    @Test
    void streamIterator_secondCall_isRefused() {
        try (Solver solver = solver(Reply.of(TEXT));
                SolutionStream stream = solver.stream("?")) {
            Iterator<SolutionEvent> first = stream.iterator();
            assertThat(first.hasNext()).isTrue();
            assertThatThrownBy(stream::iterator).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void asyncCancel_cancelsTheGeneration() {
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch began = new CountDownLatch(1);
        LanguageModel model = (prompt, options, sink) -> {
            sink.cancellation().onCancel(cancelled::countDown);
            began.countDown();
            awaitStubbornly(cancelled);
            sink.cancellation().throwIfCancelled();
            return GenerationResult.stopped();
        };
        try (Solver solver = Solver.builder(model).build()) {
            CompletableFuture<Solution> future = solver.solveAsync("?");
            awaitStubbornly(began);
            assertThat(future.cancel(false)).isTrue();
            awaitStubbornly(cancelled);
            assertThat(future).isCancelled();
        }
    }

    @Test
    void async_failure_isTheExceptionItself() throws InterruptedException {
        ClosedException failure = new ClosedException("closed by the test");
        try (Solver solver = solver(Reply.of("").withFailure(failure))) {
            CompletableFuture<Solution> future = solver.solveAsync("?");
            assertThatThrownBy(future::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isSameAs(failure);
            AtomicReference<Throwable> seen = new AtomicReference<>();
            CompletableFuture<Solution> unused = future.whenComplete((solution, e) -> seen.set(e));
            assertThat(seen.get()).isSameAs(failure);
        }
    }

    @Test
    void async_success_givesTheSolution() throws Exception {
        try (Solver solver = solver(Reply.of(TEXT))) {
            assertThat(solver.solveAsync("?").get().raw()).isEqualTo(TEXT);
        }
    }

    @Test
    void solverClose_callsUnderWay_endWithPartialText() throws Exception {
        Solver solver = solver(Reply.of("<Ste").withGateAfterText(gate));
        CompletableFuture<Solution> future = solver.solveAsync("?");
        gate.awaitArrival();
        solver.close();

        assertThatThrownBy(future::get).cause().isInstanceOfSatisfying(CancelledException.class, e -> assertThat(
                        e.partialText())
                .isEqualTo("<Ste"));
    }

    @Test
    void solverClose_unreadStream_failsWhenRead() throws InterruptedException {
        Solver solver = solver(Reply.of("<Ste").withGateAfterText(gate));
        SolutionStream stream = solver.stream("?");
        gate.awaitArrival();
        solver.close();

        assertThatThrownBy(stream::solution).isInstanceOf(CancelledException.class);
        assertThatThrownBy(() -> stream.iterator().hasNext()).isInstanceOf(CancelledException.class);
        stream.close();
    }

    @Test
    void solverClose_laterCalls_areRefused() {
        Solver solver = solver(Reply.of(TEXT));
        solver.close();
        solver.close();

        assertThatThrownBy(() -> solver.solve("?")).isInstanceOf(ClosedException.class);
        assertThatThrownBy(() -> solver.solveAsync("?")).isInstanceOf(ClosedException.class);
        assertThatThrownBy(() -> solver.stream("?")).isInstanceOf(ClosedException.class);
        assertThatThrownBy(() -> solver.publisher("?")).isInstanceOf(ClosedException.class);
        assertThatThrownBy(() -> solver.solveAll(List.of("?"))).isInstanceOf(ClosedException.class);
    }

    @Test
    void solverClose_model_isClosedOnlyIfOwned() {
        ScriptedModel borrowed = ScriptedModel.saying(TEXT);
        Solver.builder(borrowed).build().close();
        assertThat(borrowed.isClosed()).isFalse();

        ScriptedModel owned = ScriptedModel.saying(TEXT);
        Solver.builder(owned).ownModel().build().close();
        assertThat(owned.isClosed()).isTrue();
    }

    @Test
    void solverClose_afterWork_leavesNoThread() {
        Queue<Thread> modelThread = new ConcurrentLinkedQueue<>();
        LanguageModel model = (prompt, options, sink) -> {
            modelThread.add(Thread.currentThread());
            sink.accept(TEXT);
            return GenerationResult.stopped();
        };
        try (Solver solver = Solver.builder(model).build()) {
            solver.solve("?");
            assertThat(modelThread.element().getName()).startsWith("supercorrect-solve-");
            assertThat(modelThread.element().isDaemon()).isTrue();
        }
        join(modelThread.element());
    }

    @Test
    void solverClose_fromItsOwnThread_doesNotWaitForItself() throws Exception {
        Solver solver = solver(Reply.of(TEXT));
        CompletableFuture<Void> closed = solver.solveAsync("?").thenRun(solver::close);
        closed.get();
        assertThatThrownBy(() -> solver.solve("?")).isInstanceOf(ClosedException.class);
    }

    @Test
    void sink_afterCancel_throwsCancelled() {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch first = new CountDownLatch(1);
        LanguageModel model = (prompt, options, sink) -> {
            sink.accept("a");
            first.countDown();
            CountDownLatch cancelled = new CountDownLatch(1);
            sink.cancellation().onCancel(cancelled::countDown);
            awaitStubbornly(cancelled);
            try {
                sink.accept("b");
            } catch (CancelledException e) {
                thrown.set(e);
            }
            return GenerationResult.stopped();
        };
        try (Solver solver = Solver.builder(model).build();
                SolutionStream stream = solver.stream("?")) {
            awaitStubbornly(first);
            stream.cancel();
            assertThat(stream.solution().raw()).isEqualTo("a");
        }
        assertThat(thrown.get()).isInstanceOf(CancelledException.class);
    }

    @Test
    void sink_afterGenerateReturned_throwsIllegalState() {
        Queue<TokenSink> kept = new ConcurrentLinkedQueue<>();
        LanguageModel model = (prompt, options, sink) -> {
            kept.add(sink);
            sink.accept("a");
            return GenerationResult.stopped();
        };
        try (Solver solver = Solver.builder(model).build()) {
            solver.solve("?");
            assertThatThrownBy(() -> kept.element().accept("b")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void sink_fromAnotherThread_isFine() {
        LanguageModel model = (prompt, options, sink) -> {
            Thread feeder = new Thread(() -> sink.accept(TEXT));
            feeder.start();
            join(feeder);
            return GenerationResult.stopped();
        };
        try (Solver solver = Solver.builder(model).build()) {
            assertThat(solver.solve("?").raw()).isEqualTo(TEXT);
        }
    }

    @Test
    void sink_modelThatRunsAhead_waits() {
        int pieces = 20_000;
        AtomicReference<String> last = new AtomicReference<>("");
        LanguageModel model = (prompt, options, sink) -> {
            for (int i = 0; i < pieces; i++) {
                sink.accept(i + " ");
                last.set(Integer.toString(i));
            }
            return GenerationResult.stopped();
        };
        try (Solver solver = Solver.builder(model).build();
                SolutionStream stream = solver.stream("?")) {
            assertThat(stream.iterator().hasNext()).isTrue();
            assertThat(stream.solution().raw().split(" ")).hasSize(pieces);
        }
    }

    @Test
    @SuppressWarnings("BusyWait") // a collector can only be asked; each round asks again
    void stream_forgotten_setsTheModelFree() {
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch began = new CountDownLatch(1);
        LanguageModel model = (prompt, options, sink) -> {
            sink.cancellation().onCancel(cancelled::countDown);
            began.countDown();
            awaitStubbornly(cancelled);
            return GenerationResult.stopped();
        };
        try (Solver solver = Solver.builder(model).build()) {
            solver.stream("?");
            awaitStubbornly(began);
            while (cancelled.getCount() > 0) {
                System.gc();
                Thread.onSpinWait();
            }
        }
    }

    private static Solver solver(Reply reply) {
        return Solver.builder(ScriptedModel.builder().reply(reply).build()).build();
    }

    private static void arrive(Gate gate) {
        try {
            gate.awaitArrival();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitStubbornly(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
