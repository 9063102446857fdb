package io.github.supercorrect.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An evaluation that is killed (SIGKILL) again and again ends with the file of one that was not. */
@Timeout(500)
class EvaluationKillIT {
    private static final int MOST_SECONDS = 60;
    private static final int MOST_MILLIS_MORE = 60;

    @TempDir
    Path folder;

    @Test
    void evaluate_killedAtThreeMoments_endsWithTheSameResults() throws Exception {
        endsWithTheSameResults(3, 16, new Random(11));
    }

    @Test
    @Tag("slow")
    void evaluate_killedAtTwentyMoments_endsWithTheSameResults() throws Exception {
        endsWithTheSameResults(20, 40, new Random(12));
    }

    private void endsWithTheSameResults(int kills, int problems, Random random) throws Exception {
        CliProcess cli = CliProcess.in(folder);
        Path dataset = Files.writeString(folder.resolve("set.jsonl"), problems(problems));
        Path whole = folder.resolve("whole");
        Path killed = folder.resolve("killed");
        CliProcess.outcome(cli.start(arguments(dataset, whole))).hasExitCode(0);
        long size = Files.size(results(whole));

        for (int kill = 1; kill <= kills; kill++) {
            long least = size * kill / (kills + 1) - random.nextLong(size / (kills + 1));
            killAt(cli.start(arguments(dataset, killed)), results(killed), least, random.nextInt(MOST_MILLIS_MORE));
        }
        CliProcess.outcome(cli.start(arguments(dataset, killed))).hasExitCode(0);

        assertThat(Files.readString(results(killed))).isEqualTo(Files.readString(results(whole)));
        assertThat(killed.resolve("single/manifest.json"))
                .hasSameTextualContentAs(whole.resolve("single/manifest.json"));
        assertThat(Files.readAllLines(killed.resolve("single/times.jsonl"))).hasSize(problems);
    }

    /** Kills once the file has so many bytes and some more time has passed; the process may be done before. */
    private static void killAt(Process process, Path results, long least, int millisMore) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (size(results) < least && !process.waitFor(1, TimeUnit.MILLISECONDS)) {
            assertThat(System.nanoTime())
                    .as("results grow within %d s", MOST_SECONDS)
                    .isLessThan(deadline);
        }
        if (!process.waitFor(millisMore, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static Path results(Path run) {
        return run.resolve("single/results.jsonl");
    }

    private static String[] arguments(Path dataset, Path output) {
        return new String[] {
            "evaluate",
            "--model=nano",
            "--threads=1",
            "--max-tokens=480",
            "--deterministic",
            "--dataset=" + dataset,
            "--output=" + output
        };
    }

    private static String problems(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"problem\":\"What is " + (12 + 7 * i) + " + " + (345 - 3 * i) + "?\",\"answer\":"
                        + (357 + 4 * i) + "}\n")
                .collect(Collectors.joining());
    }
}
