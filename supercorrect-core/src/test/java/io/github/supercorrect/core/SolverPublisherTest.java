package io.github.supercorrect.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.supercorrect.core.error.ClosedException;
import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.event.RawText;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.model.Gate;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.ScriptedModel;
import io.github.supercorrect.core.model.ScriptedModel.Reply;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of Reactive Streams, by number where they have one. */
@Timeout(60)
class SolverPublisherTest {
    private static final String TEXT = "<Answer>132</Answer>";

    @Test
    void subscribe_unlimitedDemand_givesAllEventsAndOneComplete() throws InterruptedException {
        try (Solver solver = solver(Reply.of(TEXT))) {
            Probe probe = new Probe(subscription -> subscription.request(Long.MAX_VALUE));
            solver.publisher("?").subscribe(probe);
            probe.ended.await();
            assertThat(probe.signals).startsWith("subscribed", "solve-started").endsWith("solve-completed", "complete");
            assertThat(probe.signals).containsOnlyOnce("complete");
        }
    }

    @Test
    void request_oneAtATime_givesOneEach() throws InterruptedException { // 1.1
        try (Solver solver = solver(Reply.of(TEXT))) {
            Probe probe = new Probe(subscription -> {});
            solver.publisher("?").subscribe(probe);
            assertThat(probe.next()).isEqualTo("subscribed");
            String signal = "";
            while (!signal.equals("solve-completed")) {
                assertThat(probe.signals).isEmpty();
                probe.subscription().request(1);
                signal = probe.next();
            }
            assertThat(probe.next()).isEqualTo("complete"); // 1.5: without further demand
        }
    }

    @Test
    void request_fromOnNext_doesNotRecurse() throws InterruptedException { // 3.3
        AtomicInteger depth = new AtomicInteger();
        AtomicInteger deepest = new AtomicInteger();
        try (Solver solver = solver(Reply.of("x".repeat(40_000)))) {
            Probe probe = new Probe(subscription -> subscription.request(1));
            probe.onNext = event -> {
                deepest.accumulateAndGet(depth.incrementAndGet(), Math::max);
                probe.subscription().request(1);
                depth.decrementAndGet();
            };
            solver.publisher("?").subscribe(probe);
            probe.ended.await();
            assertThat(probe.signals).endsWith("complete");
            assertThat(deepest).hasValue(1);
        }
    }

    @Test
    void request_beyondLong_isUnlimited() throws InterruptedException { // 3.17
        try (Solver solver = solver(Reply.of(TEXT))) {
            Probe probe = new Probe(subscription -> {
                subscription.request(Long.MAX_VALUE);
                subscription.request(Long.MAX_VALUE);
            });
            solver.publisher("?").subscribe(probe);
            probe.ended.await();
            assertThat(probe.signals).endsWith("complete");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void request_notPositive_isAnErrorAndCancels(long n) throws InterruptedException { // 3.9
        Gate gate = Gate.shut();
        try (Solver solver = solver(Reply.of("<Ste").withGateAfterText(gate))) {
            Probe probe = new Probe(subscription -> subscription.request(Long.MAX_VALUE));
            solver.publisher("?").subscribe(probe);
            gate.awaitArrival();
            probe.subscription().request(n);
            probe.ended.await();
            assertThat(probe.signals).endsWith("IllegalArgumentException");
        }
    }

    @Test
    void cancel_whileRunning_stopsTheGenerationAndTheSignals() throws InterruptedException { // 3.12
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch began = new CountDownLatch(1);
        LanguageModel model = (prompt, options, sink) -> {
            sink.cancellation().onCancel(cancelled::countDown);
            began.countDown();
            while (true) {
                sink.accept("x");
            }
        };
        try (Solver solver = Solver.builder(model).build()) {
            Probe probe = new Probe(subscription -> subscription.request(3));
            solver.publisher("?").subscribe(probe);
            began.await();
            probe.subscription().cancel();
            probe.subscription().cancel(); // 3.7
            probe.subscription().request(10); // 3.6
            cancelled.await();
            assertThat(probe.ended.getCount()).isEqualTo(1);
        }
    }

    @Test
    void cancel_inOnSubscribe_runsNothing() {
        ScriptedModel model = ScriptedModel.saying(TEXT);
        try (Solver solver = Solver.builder(model).build()) {
            Probe probe = new Probe(Flow.Subscription::cancel);
            solver.publisher("?").subscribe(probe);
            assertThat(probe.signals).containsExactly("subscribed");
        }
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void subscribe_noDemand_runsNothing() {
        ScriptedModel model = ScriptedModel.saying(TEXT);
        try (Solver solver = Solver.builder(model).build()) {
            solver.publisher("?").subscribe(new Probe(subscription -> {}));
        }
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void solverClose_subscriberAskedForNothing_isTold() throws InterruptedException {
        Solver solver = Solver.builder(ScriptedModel.saying(TEXT)).build();
        Probe probe = new Probe(subscription -> {});
        solver.publisher("?").subscribe(probe);
        solver.close();
        probe.ended.await();

        assertThat(probe.signals).containsExactly("subscribed", "CancelledException");
    }

    @Test
    void subscribe_twice_solvesTwice() throws InterruptedException {
        ScriptedModel model = ScriptedModel.saying(TEXT);
        try (Solver solver = Solver.builder(model).build()) {
            Flow.Publisher<SolutionEvent> publisher = solver.publisher("?");
            for (int i = 0; i < 2; i++) {
                Probe probe = new Probe(subscription -> subscription.request(Long.MAX_VALUE));
                publisher.subscribe(probe);
                probe.ended.await();
                assertThat(probe.signals).endsWith("complete");
            }
        }
        assertThat(model.requests()).hasSize(2);
    }

    @Test
    void subscribe_failingModel_givesOneError() throws InterruptedException { // 1.4, 1.7
        Reply reply = Reply.of(TEXT).withFailure(new EngineCrashedException("gone"));
        try (Solver solver = solver(reply)) {
            Probe probe = new Probe(subscription -> subscription.request(Long.MAX_VALUE));
            solver.publisher("?").subscribe(probe);
            probe.ended.await();
            assertThat(probe.signals).endsWith("EngineCrashedException").doesNotContain("complete");
        }
    }

    @Test
    void subscribe_null_throws() { // 1.9
        try (Solver solver = solver(Reply.of(TEXT))) {
            assertThatNullPointerException().isThrownBy(() -> subscribeNull(solver.publisher("?")));
        }
    }

    @Test
    void subscribe_closedSolver_givesSubscriptionThenError() throws InterruptedException { // 1.9
        Solver solver = solver(Reply.of(TEXT));
        Flow.Publisher<SolutionEvent> publisher = solver.publisher("?");
        solver.close();
        Probe probe = new Probe(subscription -> subscription.request(1));
        publisher.subscribe(probe);
        probe.ended.await();
        assertThat(probe.signals).containsExactly("subscribed", ClosedException.class.getSimpleName());
    }

    @Test
    void onNext_throwing_cancels() throws InterruptedException { // 2.13
        CountDownLatch cancelled = new CountDownLatch(1);
        LanguageModel model = (prompt, options, sink) -> {
            sink.cancellation().onCancel(cancelled::countDown);
            while (true) {
                sink.accept("x");
            }
        };
        try (Solver solver = Solver.builder(model).build()) {
            Probe probe = new Probe(subscription -> subscription.request(Long.MAX_VALUE));
            probe.onNext = event -> {
                if (event instanceof RawText) { // by then the model is running
                    throw new IllegalStateException("subscriber");
                }
            };
            solver.publisher("?").subscribe(probe);
            cancelled.await();
            assertThat(probe.signals).doesNotContain("complete");
        }
    }

    private static Solver solver(Reply reply) {
        return Solver.builder(ScriptedModel.builder().reply(reply).build()).build();
    }

    @SuppressWarnings("NullAway") // what a Java caller may do
    private static void subscribeNull(Flow.Publisher<SolutionEvent> publisher) {
        publisher.subscribe(null);
    }

    /** Remembers the signals in order. */
    private static final class Probe implements Flow.Subscriber<SolutionEvent> {
        final BlockingQueue<String> signals = new LinkedBlockingQueue<>();
        final CountDownLatch ended = new CountDownLatch(1);
        private final Consumer<Flow.Subscription> onSubscribe;
        private final BlockingQueue<Flow.Subscription> subscriptions = new LinkedBlockingQueue<>();
        volatile Consumer<SolutionEvent> onNext = event -> {};

        Probe(Consumer<Flow.Subscription> onSubscribe) {
            this.onSubscribe = onSubscribe;
        }

        Flow.Subscription subscription() {
            return subscriptions.element();
        }

        String next() throws InterruptedException {
            return signals.take();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscriptions.add(subscription);
            signals.add("subscribed");
            onSubscribe.accept(subscription);
        }

        @Override
        public void onNext(SolutionEvent event) {
            signals.add(event.type());
            onNext.accept(event);
        }

        @Override
        public void onError(Throwable failure) {
            signals.add(failure.getClass().getSimpleName());
            ended.countDown();
        }

        @Override
        public void onComplete() {
            signals.add("complete");
            ended.countDown();
        }
    }
}
