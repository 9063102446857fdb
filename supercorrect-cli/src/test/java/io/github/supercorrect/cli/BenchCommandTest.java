package io.github.supercorrect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.console.TextOutput;
import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.prompt.Prompt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private ScriptedSubjects subjects = new ScriptedSubjects(16, 0.5);

    @Test
    void bench_table_hasARowForEachMeasurement() {
        assertThat(run("--parallel", "8,16", "--repeat", "1")).isEqualTo(ExitCode.YES);
        assertThat(output())
                .contains("engine    scripted, in a worker process (a test)", "device    paper", "kv none")
                .contains("load  ", "prompt of 100 tokens, cold", "generation, 1 at a time", "generation, 16 at a time")
                .contains("nothing cached (0/100)", "prefix in memory", "prefix from disk (90/100)")
                .contains("at most 2 MB; after close nothing");
    }

    @Test
    void bench_progress_isOnStandardErrorOnly() {
        run("--parallel", "1", "--repeat", "1");
        assertThat(errors()).contains("measuring the load", "measuring generation, 1 at a time");
        assertThat(output()).doesNotContain("measuring");
    }

    @Test
    void bench_batchOf16Cheaper_saysWhichGroupsPay() {
        run("--parallel", "8,16", "--repeat", "1");
        assertThat(output())
                .contains("1.00 in a batch of 8, 0.50 in a batch of 16 of what it costs alone (CPU time)")
                .contains("vote groups of 16 pay on this machine, of 8 do not.");
    }

    @Test
    void bench_batchNotCheaper_saysThatGroupsDoNotPay() {
        subjects = new ScriptedSubjects(16, 1);
        run("--parallel", "4,8,16", "--repeat", "1");
        assertThat(output()).contains("vote groups of 4, 8 and 16 do not pay on this machine.");
    }

    @Test
    void bench_engineForOneAtATime_measuresNoBatch() {
        subjects = new ScriptedSubjects(1, 1);
        assertThat(run("--repeat", "1")).isEqualTo(ExitCode.YES);
        assertThat(output()).contains("generation, 1 at a time", "Nothing was computed in a batch.");
        assertThat(output()).doesNotContain("generation, 4 at a time");
    }

    @Test
    void bench_deterministic_measuresOneAtATime() {
        assertThat(run("--deterministic", "--repeat", "1")).isEqualTo(ExitCode.YES);
        assertThat(output()).contains("generation, 1 at a time").doesNotContain("generation, 4 at a time");
    }

    @Test
    void bench_json_isOneObjectInUnitsOfOne() {
        assertThat(run("--json", "--parallel", "16", "--repeat", "3")).isEqualTo(ExitCode.YES);
        assertThat(output().lines()).hasSize(1);
        assertThat(output())
                .startsWith("{\"machine\":{\"processor\":")
                .contains("\"engine\":{\"isolation\":\"worker\",\"details\":{")
                .contains("\"settings\":{\"repeat\":3,\"promptTokens\":384,\"maxTokens\":64,\"parallel\":[1,16]}")
                .contains("\"cpuSecondsPerToken\":{\"median\":0.5,\"least\":0.5,\"most\":0.5,\"values\":[0.5,0.5,0.5]}")
                .contains("\"freshProcess\":{\"promptTokens\":100,\"cachedTokens\":90,\"seconds\":{")
                .contains("\"memory\":{\"peakBytes\":2000000,\"afterCloseBytes\":0}")
                .endsWith(
                        "\"batch\":\"A token costs 0.50 in a batch of 16 of what it costs alone (CPU time): vote groups"
                                + " of 16 pay on this machine.\"}\n");
    }

    @Test
    void bench_models_areClosedAndOnlyFreshOnesUseTheCache() {
        run("--parallel", "1", "--repeat", "2");
        assertThat(subjects.open).isZero();
        assertThat(subjects.prefixCaches).containsExactly(false, true, true, true);
    }

    @Test
    void bench_noPrefixCache_neverUsesTheCache() {
        run("--parallel", "1", "--repeat", "1", "--no-prefix-cache");
        assertThat(subjects.prefixCaches).containsOnly(false);
    }

    @Test
    void bench_promptsOfSingleRequests_areNeverTheSame() {
        run("--parallel", "1", "--repeat", "1");
        List<Prompt> prompts = subjects.prompts;
        assertThat(new HashSet<>(prompts)).hasSameSizeAs(prompts);
    }

    @Test
    void bench_engineCrashes_isUnavailableAndClosesTheModel() {
        subjects.failure = new EngineCrashedException("The engine's process died.");
        assertThat(run("--repeat", "1")).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(output()).isEmpty();
        assertThat(errors()).endsWith("supercorrect: The engine's process died.\n");
        assertThat(subjects.open).isZero();
    }

    private int run(String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "bench";
        args[1] = "--model";
        args[2] = "nano";
        System.arraycopy(options, 0, args, 3, options.length);
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new TextOutput(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                false);
        SolverSource none = settings -> {
            throw new AssertionError("nothing is to be solved");
        };
        return new CommandRun(console, none, subjects, new Interruption()).execute(args);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
