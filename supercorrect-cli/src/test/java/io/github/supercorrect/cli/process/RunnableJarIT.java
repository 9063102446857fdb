package io.github.supercorrect.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.grading.answer.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class RunnableJarIT {
    @TempDir
    Path folder;

    @Test
    void solve_onThisJdk_printsTheStepsAndNothingElse() throws Exception {
        Outcome outcome = CliProcess.in(folder).run("solve", "--model", "nano", "What is 47 + 85?");

        outcome.hasExitCode(0);
        assertThat(outcome.out()).startsWith("Step 1\n").endsWith("\nAnswer: 132\n");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void solve_onJdk25_isTheSameWithoutWarnings() throws Exception {
        Optional<Path> jdk = Jdks.find("25");
        assumeTrue(jdk.isPresent(), "no JDK 25 (set -Dsupercorrect.jdk25=FOLDER or the variable JAVA_HOME_25)");
        CliProcess cli = CliProcess.with(jdk.orElseThrow(), folder, Map.of());

        Outcome outcome = cli.run("solve", "--model", "nano", "--json", "What is 47 + 85?");

        outcome.hasExitCode(0);
        assertThat(outcome.err()).isEmpty();
        assertThat(answerOf(outcome.out())).isEqualTo("132");
    }

    @Test
    void solve_json_isOneObjectAndTheStatisticsAreElsewhere() throws Exception {
        Outcome outcome = CliProcess.in(folder).runWith("12 * 11 =\n", "solve", "--json", "--stats", "-");

        outcome.hasExitCode(0).hasErrorLines(4, 4);
        assertThat(outcome.out().lines()).hasSize(1);
        assertThat(answerOf(outcome.out())).isEqualTo("132");
        assertThat(outcome.err()).contains("demonstration model").contains("tokens: ");
    }

    @Test
    void solve_cutOff_saysSo() throws Exception {
        Outcome outcome = CliProcess.in(folder)
                .run("solve", "--model", "nano", "--json", "--max-tokens", "20", "What is 47 + 85?");

        outcome.hasExitCode(1).hasErrorLines(1, 1);
        assertThat(outcome.err()).contains("cut off");
        assertThat(Solution.fromJson(outcome.out()).isComplete()).isFalse();
    }

    @Test
    void solve_debug_logsOnStandardErrorOnly() throws Exception {
        Outcome outcome = CliProcess.in(folder).run("solve", "--debug", "--model", "nano", "--json", "3 + 4 =");

        outcome.hasExitCode(0);
        assertThat(outcome.err()).contains("INFO");
        assertThat(answerOf(outcome.out())).isEqualTo("7");
    }

    @Test
    void parse_lines_needsNoModel() throws Exception {
        String input = "{\"id\":1,\"text\":\"<Answer>4</Answer>\"}\n{\"id\":[2]}\n";

        Outcome outcome = CliProcess.in(folder).runWith(input, "parse", "--jsonl");

        outcome.hasExitCode(1).hasErrorLines(1, 1);
        List<String> lines = outcome.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("{\"id\":1,\"solution\":{");
        assertThat(lines.get(1)).startsWith("{\"id\":[2],\"error\":");
    }

    @Test
    void parse_lineBeyondTheMemory_isABadLineAndTheRunGoesOn() throws Exception {
        CliProcess cli = CliProcess.in(folder, Map.of("JDK_JAVA_OPTIONS", "-Xmx48m"));
        String large = "<Step1>a</Step1>".repeat(500_000);

        Outcome outcome = cli.runWith(
                "{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"text\":\"" + large + "\"}\n{\"id\":3,\"text\":\"b\"}\n",
                "parse",
                "--jsonl");

        outcome.hasExitCode(1);
        List<String> lines = outcome.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("{\"id\":1,\"solution\":{");
        assertThat(lines.get(1)).startsWith("{\"id\":2,\"error\":").contains("memory");
        assertThat(lines.get(2)).startsWith("{\"id\":3,\"solution\":{");
    }

    @Test
    void version_isTheProjects() throws Exception {
        Outcome outcome = CliProcess.in(folder).run("--version");

        outcome.hasExitCode(0);
        assertThat(outcome.out()).isEqualTo("supercorrect " + System.getProperty("project.version") + "\n");
    }

    private static String answerOf(String json) {
        return Solution.fromJson(json).answer().map(Answer::value).orElse("none");
    }
}
