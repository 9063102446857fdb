package io.github.supercorrect.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The bench on nano, with few repeats; what the figures are is the machine's business. */
@Timeout(300)
class BenchIT {
    @TempDir
    Path folder;

    @Test
    void bench_nano_measuresEverythingAndLeavesNothing() throws Exception {
        Outcome outcome = CliProcess.in(folder)
                .run("bench", "--model", "nano", "--engine", "llama", "--parallel", "2", "--repeat", "1");

        outcome.hasExitCode(0);
        assertThat(outcome.out())
                .contains("in a worker process", "kv f16")
                .contains("generation, 1 at a time", "generation, 2 at a time")
                .containsPattern("nothing cached \\([0-9]/")
                .containsPattern("prefix in memory \\(1[0-9][0-9]/")
                .containsPattern("prefix from disk \\(1[0-9][0-9]/")
                .contains("of what it costs alone");
        assertThat(outcome.err().lines()).allMatch(line -> line.startsWith("supercorrect: measuring "));
    }

    @Test
    void bench_settings_reachTheEngine() throws Exception {
        Outcome outcome = CliProcess.in(folder)
                .run(
                        "bench",
                        "--model=nano",
                        "--isolation=none",
                        "--kv-type=q8_0",
                        "--context-size=512",
                        "--threads=1",
                        "--deterministic",
                        "--repeat=1",
                        "--json");

        outcome.hasExitCode(0);
        assertThat(outcome.out().lines()).hasSize(1);
        assertThat(outcome.out())
                .contains(
                        "\"isolation\":\"none\"",
                        "\"contextSize\":512",
                        "\"kv\":\"q8_0",
                        "1 thread\"",
                        "\"parallel\":[1]")
                .contains("\"choice\":\"the fast engine\"")
                .doesNotContain("\"parallel\":2");
    }

    @Test
    void bench_portableEngine_measuresOneAtATime() throws Exception {
        Outcome outcome =
                CliProcess.in(folder).run("bench", "--model=nano", "--engine=kherud", "--repeat=1", "--max-tokens=16");

        outcome.hasExitCode(0);
        assertThat(outcome.out())
                .contains("de.kherud:llama", "generation, 1 at a time", "fresh, nothing kept")
                .doesNotContain("generation, 4 at a time");
    }

    @Test
    void solve_contradictingEngineOptions_isUsage() throws Exception {
        CliProcess.in(folder)
                .run("solve", "--model=nano", "--engine=kherud", "--isolation=none", "1 + 1 =")
                .hasExitCode(2)
                .hasErrorLines(1, 2);
        CliProcess.in(folder)
                .run("solve", "--model=nano", "--deterministic", "--parallel=2", "1 + 1 =")
                .hasExitCode(2)
                .hasErrorLines(1, 2);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void bench_interrupt_is130WithoutAWordAndEndsTheWorker() throws Exception {
        Process process = CliProcess.in(folder).start("bench", "--model=nano", "--repeat=100");
        ProcessHandle worker = awaitWorker(process);

        assertThat(new ProcessBuilder("kill", "-s", "INT", "--", String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();

        Outcome outcome = CliProcess.outcome(process);
        outcome.hasExitCode(130).hasNoOutput();
        assertThat(outcome.err().lines()).allMatch(line -> line.startsWith("supercorrect: measuring "));
        worker.onExit().get(60, TimeUnit.SECONDS);
    }

    private static ProcessHandle awaitWorker(Process process) {
        while (process.isAlive()) {
            var worker = process.descendants().findFirst();
            if (worker.isPresent()) {
                return worker.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("the command ended without a worker");
    }
}
