package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.prompt.PromptStyle;
import io.github.supercorrect.core.prompt.Prompts;
import io.github.supercorrect.gguf.internal.write.ModelShape;
import io.github.supercorrect.gguf.internal.write.RandomModel;
import io.github.supercorrect.gguf.internal.write.WeightFormat;
import io.github.supercorrect.gguf.internal.write.WriteProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight callers with prompts of 1 to 3,500 tokens, to a model that says something and to one of random weights with a longer
 * context. {@code -Dsupercorrect.test.loadMinutes=60} for an hour.
 */
@Tag("slow")
@Timeout(value = 3, unit = TimeUnit.HOURS)
@EnabledOnOs(OS.LINUX)
class MixedLoadIT {

    private static final Duration TIME = Duration.ofMinutes(Integer.getInteger("supercorrect.test.loadMinutes", 5));
    private static final int CALLERS = 8;
    private static final int TOKENS = 48;

    /** Before this the process is still growing into its memory; at most half of the time. */
    private static final Duration WARM_UP = Duration.ofMinutes(10);

    private static final Duration LONG_ENOUGH_FOR_A_SLOPE = Duration.ofMinutes(30);
    private static final double NEAR_TIE = 0.02;

    @TempDir
    Path directory;

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private Path tiny = Path.of("");

    /** What was asked, and the answer when nobody else asked. */
    private static final class Asked {

        private final Map<Prompt, ScoredText> alone = new LinkedHashMap<>();
        private final List<Prompt> prompts;
        private final AtomicInteger texts = new AtomicInteger();
        private final ConcurrentLinkedQueue<Double> partings = new ConcurrentLinkedQueue<>();

        Asked(ModelReference file, List<Prompt> prompts) {
            this.prompts = prompts;
            try (GgufModel model =
                    GgufModel.builder(file).threads(1).deterministic(true).open()) {
                prompts.forEach(prompt -> alone.put(prompt, ScoredText.of(model, prompt, TOKENS)));
            }
        }

        void ask(GgufModel model, Random random) {
            Prompt prompt = prompts.get(random.nextInt(prompts.size()));
            ScoredText text = ScoredText.of(model, prompt, TOKENS);
            OptionalDouble gap = text.gapWherePartedFrom(alone.getOrDefault(prompt, text));
            texts.incrementAndGet();
            gap.ifPresent(partings::add);
        }

        double shareOfSame() {
            return 1 - partings.size() / (double) Math.max(1, texts.get());
        }

        @Override
        public String toString() {
            return String.format(
                    "%d texts, %.2f %% as alone, largest gap where another parts %.4f",
                    texts.get(),
                    100 * shareOfSame(),
                    partings.stream().mapToDouble(gap -> gap).max().orElse(0));
        }
    }

    @BeforeEach
    void write() throws IOException {
        tiny = directory.resolve("tiny.gguf");
        new RandomModel(ModelShape.TINY, WeightFormat.Q8_0, 7).write(tiny, WriteProgress.NONE);
    }

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @Test
    void generate_eightCallersMixedPrompts_givesTheTextsOfAloneInSteadyMemory() throws Exception {
        Asked real = new Asked(ModelReference.nano(), nanoPrompts());
        Asked random = new Asked(ModelReference.file(tiny), tinyPrompts());
        try (GgufModel nano =
                        GgufModel.builder(ModelReference.nano()).threads(1).open();
                GgufModel other =
                        GgufModel.builder(ModelReference.file(tiny)).threads(1).open()) {
            List<ResidentMemory> memory =
                    List.of(new ResidentMemory(nano.workerPid()), new ResidentMemory(other.workerPid()));
            long start = System.nanoTime();
            BooleanSupplier lasts = () -> System.nanoTime() - start < TIME.toNanos();
            List<Future<?>> ends = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                Random own = new Random(caller);
                ends.add(callers.submit(() -> {
                    while (lasts.getAsBoolean()) {
                        if (own.nextBoolean()) {
                            real.ask(nano, own);
                        } else {
                            random.ask(other, own);
                        }
                        memory.forEach(ResidentMemory::lookAtMostOnceASecond);
                    }
                }));
            }
            for (Future<?> end : ends) {
                end.get(TIME.toMinutes() + 5, TimeUnit.MINUTES);
            }
            Figures.print("mixed load", "%d min; nano: %s; memory %s", TIME.toMinutes(), real, memory.get(0));
            Figures.print("mixed load", "random Q8_0: %s; memory %s", random, memory.get(1));
            check(real, random, memory);
        }
    }

    private static void check(Asked real, Asked random, List<ResidentMemory> memory) {
        assertThat(real.texts).hasValueGreaterThan(20);
        assertThat(random.texts).hasValueGreaterThan(20);
        assertThat(real.shareOfSame()).isGreaterThanOrEqualTo(0.95);
        assertThat(real.partings).allMatch(gap -> gap <= NEAR_TIE);
        assertThat(random.partings).allMatch(gap -> gap <= NEAR_TIE);
        // In a short run the Java heap of a worker is still finding its size.
        double most = TIME.compareTo(LONG_ENOUGH_FOR_A_SLOPE) < 0 ? 40 : 1;
        assertThat(memory).allMatch(one -> one.megabytesPerTenMinutes(warmUp()) < most);
    }

    private static Duration warmUp() {
        return WARM_UP.compareTo(TIME.dividedBy(2)) < 0 ? WARM_UP : TIME.dividedBy(2);
    }

    @Test
    void generate_deterministic_allTextsAreThoseOfAlone() throws Exception {
        Asked real = new Asked(ModelReference.nano(), nanoPrompts());
        Asked random = new Asked(ModelReference.file(tiny), tinyPrompts());
        try (GgufModel nano = GgufModel.builder(ModelReference.nano())
                        .threads(1)
                        .deterministic(true)
                        .open();
                GgufModel other = GgufModel.builder(ModelReference.file(tiny))
                        .threads(1)
                        .deterministic(true)
                        .open()) {
            List<Future<?>> ends = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                Random own = new Random(caller);
                ends.add(callers.submit(() -> {
                    for (int i = 0; i < 10; i++) {
                        real.ask(nano, own);
                        random.ask(other, own);
                    }
                }));
            }
            for (Future<?> end : ends) {
                end.get(15, TimeUnit.MINUTES);
            }
            Figures.print("deterministic load", "nano: %s; random Q8_0: %s", real, random);
            assertThat(real.partings).isEmpty();
            assertThat(random.partings).isEmpty();
        }
    }

    /** Problems behind the hierarchical prompt and without it, and long numbers that make no sense. */
    private static List<Prompt> nanoPrompts() {
        List<Prompt> prompts = new ArrayList<>();
        NanoProblems.written(30, 8).forEach(problem -> {
            prompts.add(Prompts.problem(PromptStyle.SYSTEM).render(problem));
            prompts.add(NanoChat.plain(problem));
        });
        for (int tokens : new int[] {1, 30, 200, 700}) {
            prompts.add(Words.prompt(tokens, tokens));
        }
        return prompts;
    }

    /** Most are short, some are very long, as in real life. */
    private static List<Prompt> tinyPrompts() {
        Random random = new Random(6);
        List<Prompt> prompts = new ArrayList<>();
        prompts.add(Words.raw(1, 0));
        for (int i = 0; i < 22; i++) {
            prompts.add(Words.prompt((int) Math.pow(3500, random.nextDouble()), i));
        }
        prompts.add(Words.raw(3500, 1));
        return prompts;
    }

    /** The anonymous memory of a process over time. */
    private static final class ResidentMemory {

        private final long pid;
        private final AtomicLong next = new AtomicLong(System.nanoTime());
        private final long start = System.nanoTime();
        private final ConcurrentLinkedQueue<double[]> looks = new ConcurrentLinkedQueue<>();

        ResidentMemory(long pid) {
            this.pid = pid;
        }

        void lookAtMostOnceASecond() {
            long due = next.get();
            long now = System.nanoTime();
            if (now - due >= 0 && next.compareAndSet(due, now + TimeUnit.SECONDS.toNanos(1))) {
                looks.add(new double[] {(now - start) / 1e9, Memory.anonymousBytes(pid) / 1e6});
            }
        }

        /** By least squares, over all that was seen after the warm-up. */
        double megabytesPerTenMinutes(Duration warmUp) {
            List<double[]> warm =
                    looks.stream().filter(look -> look[0] > warmUp.toSeconds()).toList();
            double meanTime =
                    warm.stream().mapToDouble(look -> look[0]).average().orElse(0);
            double meanSize =
                    warm.stream().mapToDouble(look -> look[1]).average().orElse(0);
            double both = warm.stream()
                    .mapToDouble(look -> (look[0] - meanTime) * (look[1] - meanSize))
                    .sum();
            double square = warm.stream()
                    .mapToDouble(look -> Math.pow(look[0] - meanTime, 2))
                    .sum();
            return square == 0 ? 0 : both / square * 600;
        }

        @Override
        public String toString() {
            double[] sizes = looks.stream().mapToDouble(look -> look[1]).toArray();
            return String.format(
                    "%.1f MB at first, %.1f in the middle, %.1f at the end, then %.2f MB per 10 minutes",
                    sizes[0], sizes[sizes.length / 2], sizes[sizes.length - 1], megabytesPerTenMinutes(warmUp()));
        }
    }
}
