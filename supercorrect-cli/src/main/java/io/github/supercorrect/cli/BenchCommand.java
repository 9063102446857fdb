package io.github.supercorrect.cli;

import io.github.supercorrect.cli.bench.Bench;
import io.github.supercorrect.cli.bench.BenchPlan;
import io.github.supercorrect.cli.bench.BenchReport;
import io.github.supercorrect.cli.bench.BenchTable;
import io.github.supercorrect.cli.bench.Subject;
import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.console.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench}: how fast a model is on this machine, and what a batch buys. */
@Command(
        name = "bench",
        description = "Measures a model on this machine: loading, prompts, generation alone and in a batch, the first"
                + " token, memory. On a machine with other work, trust the CPU-seconds.")
final class BenchCommand implements Callable<Integer> {
    private static final List<Integer> ALONE = List.of(1);

    private final Console console;
    private final SubjectSource subjects;
    private final Interruption interruption;

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            split = ",",
            description = "Numbers of requests computed at a time, 1 to 16; 1,4,8,16 unless given.")
    private @Nullable List<Integer> parallel;

    @Option(names = "--repeat", paramLabel = "N", description = "How often each is measured, 1 to 100; 5 unless given.")
    private int repeat = BenchPlan.DEFAULT_REPEAT;

    @Option(
            names = "--prompt-tokens",
            paramLabel = "N",
            description = "Length of the prompt, about; 384 unless given, or what the context allows.")
    private int promptTokens = BenchPlan.DEFAULT_PROMPT_TOKENS;

    @Option(names = "--max-tokens", paramLabel = "N", description = "New tokens of each request; 64 unless given.")
    private int maxTokens = BenchPlan.DEFAULT_MAX_TOKENS;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    BenchCommand(Console console, SubjectSource subjects, Interruption interruption) {
        this.console = console;
        this.subjects = subjects;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        BenchPlan plan = new BenchPlan(groups(), repeat, promptTokens, maxTokens);
        // The library's default has room for any group; a number would ask for a whole context for each of its
        // requests.
        ModelSettings settings = model.settings(console, engine, null);
        try {
            print(new Bench(cache -> open(settings, cache), plan, what -> console.remark("measuring " + what)).run());
            return ExitCode.YES;
        } finally {
            interruption.closes(null);
        }
    }

    /** With what is deterministic there are no batches. */
    private List<Integer> groups() {
        if (parallel != null) {
            return parallel;
        }
        return engine.deterministic() ? ALONE : BenchPlan.DEFAULT_PARALLEL;
    }

    private Subject open(ModelSettings settings, boolean prefixCache) {
        Subject subject = subjects.open(settings, prefixCache && engine.prefixCache());
        interruption.closes(subject);
        return subject;
    }

    private void print(BenchReport report) {
        if (json) {
            console.out().line(report.toJson());
        } else {
            new BenchTable(report).lines().forEach(line -> console.out().line(Terminal.harmless(line)));
        }
        console.out().flush();
    }
}
