package io.github.supercorrect.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code grade} and {@code extract} as processes. */
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
class GradingIT {
    private static final String LINE = "{\"id\":\"é\",\"pred\":\"½\",\"gold\":\"1/2\"}";

    @TempDir
    Path folder;

    @Test
    void grade_pair_saysSoByItsExitCode() throws Exception {
        CliProcess.in(folder).run("grade", "x=5", "5").hasExitCode(0);
        CliProcess.in(folder).run("grade", "5", "6").hasExitCode(1);
        CliProcess.in(folder).run("grade", "5").hasExitCode(2);
    }

    @Test
    void gradeLines_plainLocale_isUtf8InAndOut() throws Exception {
        Outcome outcome = CliProcess.in(folder, Map.of("LC_ALL", "C")).runWith(LINE, "grade", "--jsonl");

        outcome.hasExitCode(0);
        assertThat(outcome.out()).startsWith("{\"id\":\"é\",\"verdict\":\"EQUAL\"");
    }

    @Test
    void grade_plainLocaleMangledArgument_namesTheLocale() throws Exception {
        Process process = CliProcess.in(folder, Map.of("LC_ALL", "C"))
                .start(List.of("sh", "-c", "exec \"$JAVA\" -jar \"$JAR\" grade \"$(printf '\\302\\275')\" 1/2"));

        CliProcess.outcome(process).hasExitCode(2).hasErrorLines(1, 2);
    }

    @Test
    void gradeLines_lineByLine_answersBeforeTheNextComes() throws Exception {
        Process process = CliProcess.in(folder).start("grade", "--jsonl");
        try (var in = process.getOutputStream();
                var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < 3; i++) {
                in.write((LINE + "\n").getBytes(StandardCharsets.UTF_8));
                in.flush();
                assertThat(out.readLine()).startsWith("{\"id\":\"é\",\"verdict\":\"EQUAL\"");
            }
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void gradeLines_readerGone_endsWithoutAWord() throws Exception {
        Process process = CliProcess.in(folder)
                .start(
                        List.of(
                                "sh",
                                "-c",
                                "yes '{\"pred\":\"5\",\"gold\":\"5.0\"}' 2>/dev/null | \"$JAVA\" -jar \"$JAR\" grade --jsonl | head -n 1"));

        Outcome outcome = CliProcess.outcome(process);

        assertThat(outcome.out()).hasLineCount(1);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    @Tag("slow")
    void gradeLines_moreThanTheMemory_isAnswered() throws Exception {
        Process process = CliProcess.in(folder)
                .start(List.of(
                        "sh",
                        "-c",
                        "yes '{\"pred\":\"5\",\"gold\":\"5.0\"}' 2>/dev/null | head -n 1000000"
                                + " | \"$JAVA\" -Xmx24m -jar \"$JAR\" grade --jsonl | tail -n 1"));

        assertThat(CliProcess.outcome(process).out()).startsWith("{\"id\":null,\"verdict\":\"EQUAL\"");
    }

    @Test
    void extractLines_nothingThere_isZeroAndNothing() throws Exception {
        CliProcess.in(folder).run("extract", "--jsonl").hasExitCode(0).hasNoOutput();
    }
}
