package io.github.supercorrect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.event.SolveCompleted;
import io.github.supercorrect.core.model.Gate;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SolutionPublisherTest {
    private static final String TEXT = "<Step1>Add.</Step1><Answer>132</Answer>";

    @Test
    void subscribe_unboundedDemand_allEventsThenComplete() throws Exception {
        try (Solver solver = Solver.builder(ScriptedModel.saying(TEXT)).build()) {
            Recorder recorder = new Recorder();
            solver.publisher("p").subscribe(recorder);
            recorder.subscription.get().request(Long.MAX_VALUE);
            recorder.done.get();

            assertThat(recorder.events).last().isInstanceOf(SolveCompleted.class);
        }
    }

    @Test
    void request_someEvents_noMoreThanAskedFor() throws Exception {
        try (Solver solver = Solver.builder(ScriptedModel.saying(TEXT)).build()) {
            Recorder recorder = new Recorder();
            solver.publisher("p").subscribe(recorder);
            Flow.Subscription subscription = recorder.subscription.get();
            for (int asked = 1; !recorder.done.isDone(); asked++) {
                subscription.request(1);
                recorder.arrived.take();
                assertThat(recorder.events).hasSizeLessThanOrEqualTo(asked);
            }
            assertThat(recorder.events).last().isInstanceOf(SolveCompleted.class);
        }
    }

    @Test
    void subscribe_twice_twoSolves() throws Exception {
        ScriptedModel model = ScriptedModel.saying(TEXT);
        try (Solver solver = Solver.builder(model).build()) {
            Flow.Publisher<SolutionEvent> publisher = solver.publisher("p");
            for (Recorder recorder : List.of(new Recorder(), new Recorder())) {
                publisher.subscribe(recorder);
                recorder.subscription.get().request(Long.MAX_VALUE);
                recorder.done.get();
            }
        }
        assertThat(model.requests()).hasSize(2);
    }

    @Test
    void request_notPositive_isAnError() throws Exception {
        try (Solver solver = Solver.builder(ScriptedModel.saying(TEXT)).build()) {
            Recorder recorder = new Recorder();
            solver.publisher("p").subscribe(recorder);
            recorder.subscription.get().request(0);

            assertThatThrownBy(recorder.done::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void failure_isTheOneError() throws Exception {
        ScriptedModel model = ScriptedModel.builder()
                .reply(Reply.of("").withFailure(new EngineCrashedException("dead")))
                .build();
        try (Solver solver = Solver.builder(model).build()) {
            Recorder recorder = new Recorder();
            solver.publisher("p").subscribe(recorder);
            recorder.subscription.get().request(Long.MAX_VALUE);

            assertThatThrownBy(recorder.done::get).hasCauseInstanceOf(EngineCrashedException.class);
        }
    }

    @Test
    void cancel_modelWaits_modelIsStopped() throws Exception {
        Gate gate = Gate.shut();
        ScriptedModel model = ScriptedModel.builder()
                .reply(Reply.of(TEXT).withGateBeforeText(gate))
                .reply(TEXT)
                .build();
        try (Solver solver = Solver.builder(model).build()) {
            Recorder recorder = new Recorder();
            solver.publisher("p").subscribe(recorder);
            Flow.Subscription subscription = recorder.subscription.get();
            subscription.request(Long.MAX_VALUE);
            gate.awaitArrival();
            subscription.cancel();

            assertThat(solver.solve("p").isComplete()).isTrue();
            assertThat(recorder.done).isNotDone();
        }
    }

    @Test
    @SuppressWarnings("NullAway") // the rule is about null
    void subscribe_null_isRefused() {
        try (Solver solver = Solver.builder(ScriptedModel.saying(TEXT)).build()) {
            assertThatThrownBy(() -> solver.publisher("p").subscribe(null)).isInstanceOf(NullPointerException.class);
        }
    }

    private static final class Recorder implements Flow.Subscriber<SolutionEvent> {
        private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
        private final CompletableFuture<Boolean> done = new CompletableFuture<>();
        private final List<SolutionEvent> events = new CopyOnWriteArrayList<>();
        private final BlockingQueue<Boolean> arrived = new LinkedBlockingQueue<>();

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription.complete(given);
        }

        @Override
        public void onNext(SolutionEvent event) {
            events.add(event);
            arrived.add(true);
        }

        @Override
        public void onError(Throwable failure) {
            done.completeExceptionally(failure);
            arrived.add(true);
        }

        @Override
        public void onComplete() {
            done.complete(true);
            arrived.add(true);
        }
    }
}
