package io.github.supercorrect.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.solution.Solution;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
@EnabledOnOs(OS.LINUX)
class LocaleIT {
    private static final Map<String, String> PLAIN = Map.of("LC_ALL", "C");

    @TempDir
    Path folder;

    @Test
    void parse_plainLocale_isUtf8InAndOut() throws Exception {
        String text = "é × 𝄞 \u202Eabc <Answer>½</Answer>";

        Outcome outcome = CliProcess.in(folder, PLAIN).runWith(text, "parse");

        outcome.hasExitCode(0);
        assertThat(outcome.out()).contains("×");
        assertThat(Solution.fromJson(outcome.out()).raw()).isEqualTo(text);
    }

    @Test
    void solve_plainLocaleProblemOnStandardInput_isSolved() throws Exception {
        Outcome outcome = CliProcess.in(folder, PLAIN).runWith("What is 12 × 11?", "solve", "--model", "nano", "-");

        outcome.hasExitCode(0);
        assertThat(outcome.out()).endsWith("Answer: 132\n");
    }

    @Test
    void solve_plainLocaleMangledArgument_namesTheLocale() throws Exception {
        CliProcess cli = CliProcess.in(folder, PLAIN);
        // Through a shell, because this JVM would have to encode the argument itself.
        Process process = cli.start(
                List.of("sh", "-c", "exec \"$JAVA\" -jar \"$JAR\" solve --model nano \"$(printf '3 \\303\\227 4')\""));

        Outcome outcome = CliProcess.outcome(process);

        outcome.hasExitCode(2).hasNoOutput().hasErrorLines(1, 2);
        assertThat(outcome.err()).contains("locale").contains("LC_ALL=C.UTF-8");
    }

    @Test
    void solve_fileNameThatTheLocaleCannotExpress_namesTheLocale() throws Exception {
        Process process = CliProcess.in(folder)
                .start(List.of(
                        "sh", "-c", "exec \"$JAVA\" -jar \"$JAR\" solve --model \"$(printf 'mod\\351le.gguf')\" 1+1"));

        Outcome outcome = CliProcess.outcome(process);

        outcome.hasExitCode(2).hasNoOutput().hasErrorLines(1, 2);
        assertThat(outcome.err()).contains("locale");
    }

    @Test
    void solve_workingFolderThatTheLocaleCannotExpress_namesTheLocale() throws Exception {
        Process process = CliProcess.in(folder)
                .start(List.of(
                        "sh",
                        "-c",
                        "d=$(printf 'd\\351'); mkdir \"$d\" && cd \"$d\" && "
                                + "exec \"$JAVA\" -jar \"$JAR\" solve --model some.gguf 1+1"));

        Outcome outcome = CliProcess.outcome(process);

        outcome.hasExitCode(2).hasNoOutput().hasErrorLines(1, 2);
        assertThat(outcome.err()).contains("some.gguf").contains("locale").contains("whole path");
    }
}
