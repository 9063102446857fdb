package io.github.supercorrect.gguf.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.ClosedException;
import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.core.error.OverloadedException;
import io.github.supercorrect.gguf.internal.process.EngineConnection;
import io.github.supercorrect.gguf.internal.process.EnginePatience;
import io.github.supercorrect.gguf.internal.process.ScriptedEngines;
import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineResult;
import io.github.supercorrect.worker.engine.FinishReason;
import io.github.supercorrect.worker.engine.PromptSegment;
import io.github.supercorrect.worker.engine.SamplingSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The queue before an engine that does what prompts say, in a worker and in this process: the same loop in both. */
@Timeout(120)
class SeveralRequestsIT {

    private static final EnginePatience PATIENT =
            new EnginePatience(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1));

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final AtomicInteger starts = new AtomicInteger();

    enum Place {
        WORKER,
        HERE;

        EngineConnection start(int parallel, EnginePatience patience, BooleanSupplier abandoned) {
            return this == WORKER
                    ? ScriptedEngines.worker(parallel, patience, abandoned)
                    : ScriptedEngines.inProcess(parallel, patience, abandoned);
        }
    }

    /** A request and what its caller hears. */
    private final class Call {
        final Generation generation;
        final HeardText heard = new HeardText();
        final CompletableFuture<Optional<EngineResult>> end;

        Call(EngineQueue queue, String script) {
            generation = queue.submit(request(script));
            end = CompletableFuture.supplyAsync(this::await, callers);
        }

        private Optional<EngineResult> await() {
            try {
                return generation.await(heard);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        Call awaitStart() throws InterruptedException {
            heard.started.await();
            return this;
        }

        String text() {
            assertThat(end.join()).get().extracting(EngineResult::finish).isEqualTo(FinishReason.STOP);
            return heard.text.toString();
        }
    }

    private EngineQueue open(Place place, int parallel) {
        return open(place, parallel, PATIENT, 100, new UnchangedModel());
    }

    private EngineQueue open(Place place, int parallel, EnginePatience patience, int limit, ModelWatch watch) {
        EngineQueue queue = new EngineQueue(
                abandoned -> {
                    starts.incrementAndGet();
                    return place.start(parallel, patience, abandoned);
                },
                watch,
                patience,
                limit,
                "test",
                (requests, delay) -> pauses.add(delay));
        queue.open();
        return queue;
    }

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void submit_several_runAtTheSameTimeAndTheNextJoins(Place place) throws Exception {
        try (EngineQueue queue = open(place, 2)) {
            Call first = new Call(queue, "wait").awaitStart();
            Call second = new Call(queue, "wait").awaitStart();
            Call third = new Call(queue, "a b c");
            assertThat(queue.status().running()).isEqualTo(2);
            assertThat(queue.status().waiting()).isEqualTo(1);
            queue.cancel(first.generation);

            assertThat(third.text()).isEqualTo("abc");
            assertThat(first.end.join()).isEmpty();
            assertThat(second.end).isNotDone();
        }
    }

    @ParameterizedTest
    @EnumSource
    void serve_engineDies_failsWhatRanAndRunsTheRestInOrder(Place place) throws Exception {
        try (EngineQueue queue = open(place, 2)) {
            Call running = new Call(queue, "wait").awaitStart();
            Call deadly = new Call(queue, place == Place.WORKER ? "a die" : "a break");
            List<Call> waiting = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                waiting.add(new Call(queue, "say " + i));
            }

            assertThatThrownBy(running.end::join).hasCauseInstanceOf(EngineCrashedException.class);
            assertThatThrownBy(deadly.end::join)
                    .hasCauseInstanceOf(EngineCrashedException.class)
                    .hasMessageContaining(place == Place.WORKER ? "exit code 9" : "it broke");
            for (int i = 0; i < 10; i++) {
                assertThat(waiting.get(i).text()).isEqualTo("say" + i);
            }
            assertThat(starts).hasValue(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void serve_threeDeathsBeforeAnythingStarts_failsTypedAndWaitsLongerEachTime(Place place) {
        try (EngineQueue queue = open(place, 1)) {
            Call poison = new Call(queue, "poison");

            assertThatThrownBy(poison.end::join)
                    .hasCauseInstanceOf(EngineCrashedException.class)
                    .hasMessageContaining("3 engines in a row");
            assertThat(new Call(queue, "fine").text()).isEqualTo("fine");
            assertThat(pauses).containsExactly(Duration.ZERO, Duration.ofMillis(250), Duration.ofMillis(500));
            assertThatThrownBy(new Call(queue, "break").end::join).hasCauseInstanceOf(EngineCrashedException.class);
            assertThat(new Call(queue, "fine").text()).isEqualTo("fine");
            assertThat(pauses).endsWith(Duration.ZERO);
        }
    }

    @Test
    void submit_moreThanTheLimit_isRefusedTypedUntilThereIsRoom() throws Exception {
        try (EngineQueue queue = open(Place.HERE, 1, PATIENT, 2, new UnchangedModel())) {
            Call running = new Call(queue, "wait").awaitStart();
            Call waiting = new Call(queue, "wait");
            Call last = new Call(queue, "last");

            assertThatThrownBy(() -> queue.submit(request("more")))
                    .isInstanceOf(OverloadedException.class)
                    .hasMessageContaining("3 requests")
                    .hasMessageContaining("queueLimit");
            queue.cancel(waiting.generation);
            Call more = new Call(queue, "more");
            queue.cancel(running.generation);
            assertThat(last.text()).isEqualTo("last");
            assertThat(more.text()).isEqualTo("more");
        }
    }

    @ParameterizedTest
    @EnumSource
    void serve_engineStuckInAStep_isReplacedAndTheRestRuns(Place place) {
        EnginePatience patience =
                new EnginePatience(Duration.ofMinutes(1), Duration.ofMillis(1500), Duration.ofMinutes(1));
        try (EngineQueue queue = open(place, 1, patience, 10, new UnchangedModel())) {
            Call stuck = new Call(queue, "stuck");
            Call next = new Call(queue, "next");

            assertThatThrownBy(stuck.end::join)
                    .hasCauseInstanceOf(EngineCrashedException.class)
                    .hasMessageContaining("stuck in one step");
            assertThat(next.text()).isEqualTo("next");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "code", "length", "cut", "id", "end"})
    void serve_workerSendsRubbish_failsTypedAndTheNextWorks(String kind) {
        try (EngineQueue queue = new EngineQueue(
                abandoned -> starts.incrementAndGet() == 1
                        ? ScriptedEngines.rubbish(kind, abandoned)
                        : ScriptedEngines.worker(1, PATIENT, abandoned),
                new UnchangedModel(),
                PATIENT,
                10,
                "test")) {
            queue.open();
            Call call = new Call(queue, "say");

            assertThatThrownBy(call.end::join).hasCauseInstanceOf(EngineCrashedException.class);
            assertThat(call.heard.text).isEmpty();
            assertThat(new Call(queue, "fine").text()).isEqualTo("fine");
        }
    }

    @ParameterizedTest
    @EnumSource
    void close_underLoad_endsEveryCallTyped(Place place) throws Exception {
        EngineQueue queue = open(place, 4);
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.add(new Call(queue, "wait"));
        }
        calls.get(3).awaitStart();
        queue.close();

        for (Call call : calls) {
            assertThatThrownBy(call.end::join).hasCauseInstanceOf(ClosedException.class);
        }
        assertThatThrownBy(() -> queue.submit(request("late"))).isInstanceOf(ClosedException.class);
    }

    @ParameterizedTest
    @EnumSource
    void cancel_atRandom_changesNoOtherText(Place place) {
        Random random = new Random(11);
        try (EngineQueue queue = open(place, 4, PATIENT, 1000, new UnchangedModel())) {
            Map<Integer, Call> kept = new HashMap<>();
            for (int i = 0; i < 300; i++) {
                if (random.nextBoolean()) {
                    Call cancelled = new Call(queue, random.nextBoolean() ? "wait" : "a b c d e f g h");
                    callers.execute(() -> queue.cancel(cancelled.generation));
                } else {
                    kept.put(i, new Call(queue, "text number " + i));
                }
            }

            kept.forEach((i, call) -> assertThat(call.text()).isEqualTo("textnumber" + i));
            assertThat(starts).hasValue(1);
        }
    }

    @Test
    void serve_modelFileChanged_trustsNoResultAndStartsAnew() {
        AtomicInteger looks = new AtomicInteger();
        ModelWatch watch = new ModelWatch() {
            @Override
            public void beforeLoad() {}

            @Override
            public void afterRequest() {
                if (looks.incrementAndGet() == 2) {
                    throw new ModelUnavailableException("changed");
                }
            }
        };
        try (EngineQueue queue = open(Place.HERE, 1, PATIENT, 10, watch)) {
            assertThat(new Call(queue, "one").text()).isEqualTo("one");
            Call two = new Call(queue, "two");
            Call three = new Call(queue, "three");

            assertThatThrownBy(two.end::join).hasCauseInstanceOf(ModelUnavailableException.class);
            assertThat(three.text()).isEqualTo("three");
            assertThat(starts).hasValue(2);
        }
    }

    private static EngineRequest request(String script) {
        return new EngineRequest(
                List.of(PromptSegment.text(script)), 0, SamplingSettings.GREEDY, List.of(), EngineRequest.NO_SCORES);
    }
}
