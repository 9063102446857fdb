package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.ClosedException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.model.Cancellation;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.Sampling;
import io.github.supercorrect.core.model.TokenSink;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.prompt.PromptStyle;
import io.github.supercorrect.core.prompt.Prompts;
import io.github.supercorrect.gguf.internal.write.ModelShape;
import io.github.supercorrect.gguf.internal.write.RandomModel;
import io.github.supercorrect.gguf.internal.write.WeightFormat;
import io.github.supercorrect.gguf.internal.write.WriteProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A thousand cancels at random moments, with others at work beside them. */
@Tag("slow")
@Timeout(1800)
class RandomCancelsIT {

    private static final int CANCELS = Integer.getInteger("supercorrect.test.cancels", 1000);
    private static final int CALLERS = 8;
    private static final int PARALLEL = 8;
    private static final int CONTEXT = 4096;

    /** What idle prefixes may hold: of their own, and of one long prompt. */
    private static final int IDLE_CELLS = 2048 + CONTEXT;

    private static final double NEAR_TIE = 0.02;

    /** So hot that a turn of the random model hardly ends by itself. */
    private static final Sampling HOT =
            Sampling.builder().temperature(100).seed(3).build();

    @TempDir
    Path directory;

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final ExecutorService cancellers = Executors.newFixedThreadPool(2);
    private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> ends = new ConcurrentHashMap<>();
    private final AtomicInteger left = new AtomicInteger(CANCELS);
    private Path file = Path.of("");
    private int longPrompt = 1800;

    @BeforeEach
    void write() throws IOException {
        file = directory.resolve("tiny.gguf");
        new RandomModel(ModelShape.TINY, WeightFormat.Q8_0, 7).write(file, WriteProgress.NONE);
    }

    @AfterEach
    void end() {
        callers.shutdownNow();
        cancellers.shutdownNow();
    }

    private GgufModel open(Isolation isolation) {
        return GgufModel.builder(ModelReference.file(file))
                .isolation(isolation)
                .parallel(PARALLEL)
                .threads(1)
                .open();
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void cancel_thousandAtRandomMoments_leakNothingAndDisturbNobody(Isolation isolation) throws Exception {
        try (GgufModel model = open(isolation)) {
            List<Prompt> others = IntStream.range(0, 20)
                    .mapToObj(i -> Words.prompt(20 + 11 * i, 1000 + i))
                    .toList();
            List<ScoredText> alone = others.stream()
                    .map(prompt -> ScoredText.of(model, prompt, 24))
                    .toList();
            ConcurrentLinkedQueue<Double> partings = new ConcurrentLinkedQueue<>();

            int compared = besideCancels(model, others.size(), i -> {
                ScoredText text = ScoredText.of(model, others.get(i), 24);
                alone.get(i).gapWherePartedFrom(text).ifPresent(partings::add);
            });

            ModelStatus after = atRest(model);
            report(isolation, after, compared, List.copyOf(partings));
            assertThat(after.reservedCells()).isZero();
            assertThat(after.usedCells()).isLessThanOrEqualTo(IDLE_CELLS);
            assertThat(partings).allMatch(gap -> gap <= NEAR_TIE);
            assertThat(sorted().get(latencies.size() / 2)).isLessThan(TimeUnit.SECONDS.toNanos(1));
            everyPlaceAndCellIsThere(model);
        }
    }

    /** Callers cancel again and again, and two others compute one of so many texts after the other; how many they looked at. */
    private int besideCancels(GgufModel model, int texts, IntConsumer look) throws Exception {
        AtomicInteger looked = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int bystander = 0; bystander < 2; bystander++) {
            Random random = new Random(bystander);
            running.add(callers.submit(() -> {
                do {
                    look.accept(random.nextInt(texts));
                    looked.incrementAndGet();
                } while (left.get() > 0);
            }));
        }
        for (int caller = 0; caller < CALLERS; caller++) {
            Random random = new Random(100 + caller);
            running.add(callers.submit(() -> cancelAgainAndAgain(model, random)));
        }
        for (Future<?> end : running) {
            end.get(1200, TimeUnit.SECONDS);
        }
        return looked.get();
    }

    private void cancelAgainAndAgain(GgufModel model, Random random) {
        while (left.getAndDecrement() > 0) {
            Attempt attempt = new Attempt(random);
            ends.computeIfAbsent(attempt.run(model), key -> new AtomicInteger()).incrementAndGet();
            if (attempt.latencyNanos() >= 0) {
                latencies.add(attempt.latencyNanos());
            }
        }
    }

    /** Nano says something, so the texts of others are its own to the last letter, whatever is cancelled beside them. */
    @ParameterizedTest
    @EnumSource(Isolation.class)
    void cancel_besidePeopleWhoSolveProblems_leavesTheirTextsAsTheyAre(Isolation isolation) throws Exception {
        longPrompt = 600;
        try (GgufModel model = GgufModel.builder(ModelReference.nano())
                .isolation(isolation)
                .parallel(PARALLEL)
                .threads(1)
                .open()) {
            List<Prompt> others = NanoProblems.written(20, 8).stream()
                    .map(problem -> Prompts.problem(PromptStyle.SYSTEM).render(problem))
                    .toList();
            List<String> alone = others.stream()
                    .map(prompt -> ScoredText.of(model, prompt, 48).text())
                    .toList();
            ConcurrentLinkedQueue<String> changed = new ConcurrentLinkedQueue<>();

            int compared = besideCancels(model, others.size(), i -> {
                String text = ScoredText.of(model, others.get(i), 48).text();
                if (!text.equals(alone.get(i))) {
                    changed.add(text);
                }
            });

            ModelStatus after = atRest(model);
            Figures.print(
                    "random cancels beside nano",
                    "%s: ends %s; others: %d texts, %d changed; afterwards %s",
                    isolation,
                    ends,
                    compared,
                    changed.size(),
                    after);
            assertThat(after.reservedCells()).isZero();
            assertThat(compared).isPositive();
            assertThat(changed).isEmpty();
        }
    }

    /** One request, and how it is cancelled. */
    private final class Attempt implements TokenSink {

        private final Cancellation cancellation = Cancellation.create();
        private final AtomicLong cancelled = new AtomicLong(-1);
        private final Random random;
        private final int way;
        private final int atPiece;
        private final AtomicInteger pieces = new AtomicInteger();
        private long returned;

        Attempt(Random random) {
            this.random = random;
            this.way = random.nextInt(8);
            this.atPiece = 1 + random.nextInt(12);
        }

        String run(GgufModel model) {
            // A third of the prompts are long ones, so that many cancels hit the middle of a prompt.
            int tokens = random.nextInt(3) == 0 ? longPrompt + random.nextInt(longPrompt / 3) : 1 + random.nextInt(60);
            Prompt prompt = Words.prompt(tokens, random.nextLong());
            GenerationOptions options = GenerationOptions.builder()
                    .sampling(HOT)
                    .maxTokens(1 + random.nextInt(200))
                    .build();
            if (way == 0) {
                cancel();
            } else if (way < 5) {
                long nanos = (long) (Math.pow(random.nextDouble(), 3) * 400_000_000);
                later(this::cancel, nanos);
            } else if (way == 5) {
                Thread caller = Thread.currentThread();
                long nanos = (long) (random.nextDouble() * 50_000_000);
                later(() -> interrupt(caller), nanos);
            }
            try {
                GenerationResult result = model.generate(prompt, options, this);
                return result.finishReason() == FinishReason.CANCELLED ? "cancelled" : "ended before";
            } catch (CancelledException e) {
                return "interrupted";
            } catch (SuperCorrectException e) {
                return e.toString();
            } finally {
                returned = System.nanoTime();
                while (way == 5 && cancelled.get() < 0) {
                    Thread.onSpinWait();
                }
                Thread.interrupted();
            }
        }

        private void later(Runnable action, long nanos) {
            Executor executor = CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, cancellers);
            executor.execute(action);
        }

        private void cancel() {
            cancelled.set(System.nanoTime());
            cancellation.cancel();
        }

        private void interrupt(Thread caller) {
            caller.interrupt();
            cancelled.set(System.nanoTime());
        }

        @Override
        public void accept(String piece) {
            if (pieces.incrementAndGet() == atPiece) {
                if (way == 6) {
                    cancel();
                } else if (way == 7) {
                    cancellers.execute(this::cancel);
                }
            }
        }

        /** From the cancel to the end of the call; -1 if it ended before. */
        long latencyNanos() {
            long at = cancelled.get();
            return at < 0 || at > returned ? -1 : returned - at;
        }

        @Override
        public Cancellation cancellation() {
            return cancellation;
        }
    }

    /** The status is reported once a second. */
    private static ModelStatus atRest(GgufModel model) {
        long start = System.nanoTime();
        ModelStatus status = model.status();
        int calm = 0;
        while (calm < 20 && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(60)) {
            LockSupport.parkNanos(100_000_000);
            status = model.status();
            calm = status.running() + status.waiting() + status.reservedCells() == 0 ? calm + 1 : 0;
        }
        return status;
    }

    /** Requests for a whole context each: all places at a time, and together all cells there are. */
    private void everyPlaceAndCellIsThere(GgufModel model) throws Exception {
        assertThat(model.status().totalCells()).isEqualTo(PARALLEL * CONTEXT);
        CountDownLatch started = new CountDownLatch(PARALLEL);
        AtomicInteger endedBefore = new AtomicInteger();
        List<Cancellation> cancellations = new ArrayList<>();
        List<Future<GenerationResult>> whole = new ArrayList<>();
        for (int i = 0; i < PARALLEL; i++) {
            Cancellation cancellation = Cancellation.create();
            cancellations.add(cancellation);
            Prompt prompt = Words.prompt(2000, 50 + i);
            GenerationOptions options =
                    GenerationOptions.builder().sampling(HOT).maxTokens(CONTEXT).build();
            TokenSink sink = startedSink(started, cancellation);
            whole.add(callers.submit(() -> {
                GenerationResult result = model.generate(prompt, options, sink);
                endedBefore.addAndGet(started.getCount() > 0 ? 1 : 0);
                return result;
            }));
        }
        boolean all = started.await(60, TimeUnit.SECONDS);
        ModelStatus status = model.status();
        cancellations.forEach(Cancellation::cancel);
        for (Future<GenerationResult> end : whole) {
            assertThat(end.get(60, TimeUnit.SECONDS).finishReason()).isIn(FinishReason.CANCELLED, FinishReason.STOP);
        }
        assertThat(all && endedBefore.get() == 0).as("%s", status).isTrue();
    }

    private static TokenSink startedSink(CountDownLatch started, Cancellation cancellation) {
        return new TokenSink() {
            @Override
            public void accept(String piece) {}

            @Override
            public void started() {
                started.countDown();
            }

            @Override
            public Cancellation cancellation() {
                return cancellation;
            }
        };
    }

    /** Some are cancelled while the model closes under them. */
    @ParameterizedTest
    @EnumSource(Isolation.class)
    void close_underRequestsThatAreCancelled_endsThemAll(Isolation isolation) throws Exception {
        Random random = new Random(9);
        for (int round = 0; round < 10; round++) {
            GgufModel model = open(isolation);
            List<Attempt> attempts =
                    IntStream.range(0, 24).mapToObj(i -> new Attempt(random)).toList();
            List<Future<String>> running = attempts.stream()
                    .map(attempt -> callers.submit(() -> attempt.run(model)))
                    .toList();
            LockSupport.parkNanos(random.nextInt(200_000_000));
            model.close();
            for (Future<String> end : running) {
                assertThat(end.get(30, TimeUnit.SECONDS))
                        .matches(text -> text.equals("cancelled")
                                || text.equals("interrupted")
                                || text.equals("ended before")
                                || text.startsWith(ClosedException.class.getName()));
            }
        }
    }

    private List<Long> sorted() {
        return latencies.stream().sorted().toList();
    }

    private void report(Isolation isolation, ModelStatus after, int compared, List<Double> partings) {
        List<Long> nanos = sorted();
        Figures.print(
                "random cancels",
                "%s: ends %s; back after the cancel: median %.1f ms, 99 %% %.1f ms, most %.1f ms (of %d); others: %d texts,"
                        + " %d parted, largest gap %.4f; afterwards %s",
                isolation,
                ends,
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 99 / 100) / 1e6,
                nanos.get(nanos.size() - 1) / 1e6,
                nanos.size(),
                compared,
                partings.size(),
                partings.stream().mapToDouble(gap -> gap).max().orElse(0),
                after);
    }
}
