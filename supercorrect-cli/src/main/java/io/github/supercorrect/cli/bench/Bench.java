package io.github.supercorrect.cli.bench;

import io.github.supercorrect.cli.bench.BenchReport.FirstTokens;
import io.github.supercorrect.cli.bench.BenchReport.Group;
import io.github.supercorrect.cli.bench.BenchReport.Memory;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One run of all measurements: first on one model that stays open, then on fresh ones. */
public final class Bench {
    /** Opens the model; each call begins a new process where models have one. */
    @FunctionalInterface
    public interface Opening {
        /** @param prefixCache whether computed prompts are taken from the user's cache and kept there */
        Subject open(boolean prefixCache);
    }

    private final Opening opening;
    private final BenchPlan plan;
    private final Consumer<String> progress;
    private final Texts texts = new Texts();
    private final List<Series.Sample> loads = new ArrayList<>();

    /** @param progress is told what is measured next */
    public Bench(Opening opening, BenchPlan plan, Consumer<String> progress) {
        this.opening = opening;
        this.plan = plan;
        this.progress = progress;
    }

    /** You get the report; whatever was opened is closed. */
    public BenchReport run() {
        progress.accept("the load");
        Subject subject = open(false);
        BenchReport.Engine engine;
        List<Group> groups;
        FirstToken uncached;
        FirstToken inMemory;
        BenchReport.Prompt prompt;
        ProcessUsage used;
        try (subject) {
            Requests requests = new Requests(subject.model());
            Stopwatch watch = new Stopwatch(subject, plan.repeat());
            engine = new BenchReport.Engine(subject.model().info(), subject.hasOwnProcess(), subject.details());
            // What is left of other prompts makes each token slower, so the long ones come last.
            groups = groups(requests, watch, subject.model());
            inMemory = inMemory(requests, watch);
            uncached = uncached(requests, watch);
            prompt = prompt(requests, watch, subject.model());
            used = subject.usage();
        }
        Memory memory = new Memory(used.peakBytes(), subject.usage().residentBytes());
        FirstToken fresh = fresh();
        return new BenchReport(
                Machine.ofThisProcess(),
                engine,
                plan,
                new Series(loads),
                prompt,
                groups,
                new FirstTokens(uncached, inMemory, fresh),
                memory);
    }

    private Subject open(boolean prefixCache) {
        ProcessUsage before = ProcessUsage.of(ProcessHandle.current());
        long start = System.nanoTime();
        Subject subject = opening.open(prefixCache);
        double seconds = Stopwatch.seconds(Duration.ofNanos(System.nanoTime() - start));
        Duration cpu = subject.usage().cpu();
        loads.add(new Series.Sample(
                1, seconds, Stopwatch.seconds(subject.hasOwnProcess() ? cpu : cpu.minus(before.cpu()))));
        return subject;
    }

    private List<Group> groups(Requests requests, Stopwatch watch, LanguageModel model) {
        List<Group> groups = new ArrayList<>();
        for (int size : plan.parallel()) {
            if (size <= model.concurrency()) {
                progress.accept("generation, " + size + " at a time");
                var prompt = texts.problem();
                requests.group(prompt, size, 1);
                groups.add(new Group(size, watch.measure(() -> requests.group(prompt, size, plan.maxTokens()))));
            }
        }
        return groups;
    }

    private FirstToken inMemory(Requests requests, Stopwatch watch) {
        progress.accept("the first token, prefix in memory");
        requests.first(texts.problem());
        Series series = watch.measure(() -> requests.first(texts.problem()));
        return FirstToken.of(requests.lastUsage(), series);
    }

    private FirstToken uncached(Requests requests, Stopwatch watch) {
        progress.accept("the first token, nothing cached");
        Series series = watch.measure(() -> requests.first(texts.foreignProblem()));
        return FirstToken.of(requests.lastUsage(), series);
    }

    /** The text is cut so that it has about as many tokens as were asked for. */
    private BenchReport.Prompt prompt(Requests requests, Stopwatch watch, LanguageModel model) {
        progress.accept("a cold prompt");
        int context = model.info().contextSize().orElse(Integer.MAX_VALUE);
        int wanted = Math.min(plan.promptTokens(), context / 2);
        int characters = wanted;
        for (int i = 0; i < 2; i++) {
            requests.first(texts.plain(characters));
            int tokens = Math.max(1, requests.lastUsage().promptTokens());
            characters = Math.max(1, (int) ((long) characters * wanted / tokens));
        }
        int length = characters;
        Series series = watch.measure(() -> {
            requests.first(texts.plain(length));
            Usage usage = requests.lastUsage();
            return usage.promptTokens() - usage.cachedTokens();
        });
        return new BenchReport.Prompt(requests.lastUsage().promptTokens(), series);
    }

    /** In models that were just opened, with what an earlier one has kept. */
    private FirstToken fresh() {
        progress.accept("the first token of fresh models, prefix from disk");
        try (Subject first = open(true)) {
            new Requests(first.model()).several(texts.problem());
        }
        List<Series.Sample> samples = new ArrayList<>();
        Usage usage = null;
        for (int i = 0; i < plan.repeat(); i++) {
            try (Subject subject = open(true)) {
                Requests requests = new Requests(subject.model());
                samples.add(new Stopwatch(subject, 1).once(() -> requests.first(texts.problem())));
                usage = requests.lastUsage();
            }
        }
        if (usage == null) {
            throw new IllegalStateException("At least one is measured");
        }
        return FirstToken.of(usage, new Series(samples));
    }
}
