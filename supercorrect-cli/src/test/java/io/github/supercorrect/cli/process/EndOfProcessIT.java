package io.github.supercorrect.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Signals, closed outputs, a dead worker. */
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
class EndOfProcessIT {
    /** At this temperature nano often writes on until its context is full; with which seed depends on the processor. */
    private static final String LONG = "exec \"$JAVA\" -jar \"$JAR\" solve --model nano --prompt-style raw"
            + " --temperature 20 --seed \"$1\" 'What is 47 + 85?'";

    private static final int FIRST_SEED = 6;
    private static final int LAST_SEED = 40;

    @TempDir
    Path folder;

    @Test
    void solve_interruptOfTheJvm_is130WithoutAWord() throws Exception {
        Outcome outcome = inTheMiddle((process, worker) -> signal("INT", String.valueOf(process.pid())));

        outcome.hasExitCode(130);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void solve_interruptOfTheProcessGroup_is130WithoutAWord() throws Exception {
        Outcome outcome = inTheMiddle((process, worker) -> signal("INT", "-" + process.pid()));

        outcome.hasExitCode(130);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void solve_interruptWhileTheModelIsLoaded_is130WithoutAWord() throws Exception {
        Process process = start(FIRST_SEED);
        ProcessHandle worker = awaitWorker(process);

        signal("INT", String.valueOf(process.pid()));

        Outcome outcome = CliProcess.outcome(process);
        outcome.hasExitCode(130);
        assertThat(outcome.err()).isEmpty();
        worker.onExit().get(60, TimeUnit.SECONDS);
    }

    @Test
    void solve_workerKilled_isThreeWithAPlainLine() throws Exception {
        Outcome outcome = inTheMiddle((process, worker) -> worker.destroyForcibly());

        outcome.hasExitCode(3).hasErrorLines(1, 2);
    }

    @Test
    void solve_readerGone_endsWithoutATrace() throws Exception {
        Outcome outcome =
                inTheMiddle((process, worker) -> process.getInputStream().close());

        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void help_outputClosedFromTheStart_endsWithoutATrace() throws Exception {
        Process process = CliProcess.in(folder).start(List.of("sh", "-c", "exec \"$JAVA\" -jar \"$JAR\" --help >&-"));

        assertThat(CliProcess.outcome(process).err()).isEmpty();
    }

    @Test
    void parse_inputClosedFromTheStart_readsNothing() throws Exception {
        Process process =
                CliProcess.in(folder).start(List.of("sh", "-c", "exec \"$JAVA\" -jar \"$JAR\" parse --jsonl <&-"));

        CliProcess.outcome(process).hasExitCode(0).hasNoOutput();
    }

    @Test
    void parse_lineByLine_answersBeforeTheNextComes() throws Exception {
        Process process = CliProcess.in(folder).start("parse", "--jsonl");
        try (var in = process.getOutputStream();
                var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < 3; i++) {
                in.write(("{\"id\":" + i + ",\"text\":\"a\"}\n").getBytes(StandardCharsets.UTF_8));
                in.flush();
                assertThat(out.readLine()).startsWith("{\"id\":" + i + ",");
            }
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @FunctionalInterface
    private interface Incident {
        void happen(Process process, ProcessHandle worker) throws Exception;
    }

    /** Lets it happen after the first text and before the last; where the text was too short, with the next seed. */
    private Outcome inTheMiddle(Incident incident) throws Exception {
        for (int seed = FIRST_SEED; seed <= LAST_SEED; seed++) {
            Process process = start(seed);
            ProcessHandle worker = awaitWorker(process);
            CompletableFuture.supplyAsync(() -> readOne(process)).get(120, TimeUnit.SECONDS);
            incident.happen(process, worker);
            Outcome outcome = CliProcess.outcome(process);
            worker.onExit().get(60, TimeUnit.SECONDS);
            if (!hadEnded(outcome)) {
                return outcome;
            }
        }
        throw new AssertionError("no seed gives a text that is long enough");
    }

    /** What the command says, or its exit code, when the model itself came to an end. */
    private static boolean hadEnded(Outcome outcome) {
        return outcome.exitCode() == 0
                || outcome.err().contains("the model ended")
                || outcome.err().contains("cut off");
    }

    /** A session of its own, so that a signal to its group reaches nobody else. */
    private Process start(int seed) throws IOException {
        return CliProcess.in(folder).start(List.of("setsid", "sh", "-c", LONG, "sh", String.valueOf(seed)));
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

    private static int readOne(Process process) {
        try {
            return process.getInputStream().read();
        } catch (IOException e) {
            return -1;
        }
    }

    private static void signal(String name, String target) throws Exception {
        assertThat(new ProcessBuilder("kill", "-s", name, "--", target).start().waitFor())
                .isZero();
    }
}
