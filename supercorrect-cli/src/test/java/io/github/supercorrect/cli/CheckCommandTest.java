package io.github.supercorrect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.core.model.ScriptedModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String PROBLEM = "What is 47 + 85?";
    private static final byte[] INPUT = "1+1=2".getBytes(StandardCharsets.UTF_8);

    @Test
    void check_aWrongStep_saysWhichAndWhatIsTrue() {
        ModellessRun run = ModellessRun.of("We add.\n\n47+85=131\nSo it is 131.\n", "check", PROBLEM, "-");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(run.output()).isEqualTo("""
                        Step 1: nothing to check
                        Step 2: wrong
                          It says: 47+85=131
                          True is: 47+85=132
                        Step 3: nothing to check
                        The first wrong step is 2 (1 claim checked).
                        """);
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void check_nothingWrong_isYes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("solution.txt"), "<Step1>47+85=132.</Step1><Answer>132</Answer>");

        ModellessRun run = ModellessRun.of("", "check", PROBLEM, file.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.output()).isEqualTo("Step 1: holds\nNo wrong step was found (1 claim checked).\n");
    }

    @Test
    void check_json_isTheTrace() {
        ModellessRun run = ModellessRun.of("47+85=131", "check", "--json", PROBLEM, "-");

        assertThat(run.lines()).hasSize(1);
        assertThat(run.output())
                .startsWith("{\"source\":\"STEP_CHECKER\",\"firstWrongStep\":1,")
                .contains("\"claimsChecked\":1");
    }

    @Test
    void check_missingArgumentOrFile_isUsage() {
        assertThat(ModellessRun.of("", "check", PROBLEM).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ModellessRun.of("", "check", "--jsonl", "a", "b").exitCode()).isEqualTo(ExitCode.USAGE);
        ModellessRun run = ModellessRun.of("", "check", PROBLEM, "no/such/file");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.errors()).contains("does not exist").hasLineCount(1);
    }

    @Test
    void checkLines_eachObject_isAnsweredInOrder() {
        ModellessRun run = ModellessRun.of("""
                {"id":"a","problem":"?","text":"<Step1>47+85=131.</Step1>"}
                {"id":2,"problem":"","text":"47+85=132"}

                {"id":[3],"problem":"?","text":""}
                """, "check", "--jsonl");

        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.lines())
                .containsExactly(
                        "{\"id\":\"a\",\"firstWrongStep\":1,\"claim\":\"47+85=131\",\"truth\":\"47+85=132\",\"claimsChecked\":1}",
                        "{\"id\":2,\"firstWrongStep\":null,\"claim\":null,\"truth\":null,\"claimsChecked\":1}",
                        "{\"id\":[3],\"firstWrongStep\":null,\"claim\":null,\"truth\":null,\"claimsChecked\":0}");
    }

    @Test
    void checkLines_lineWithoutAField_isAnErrorInItsPlace() {
        ModellessRun run = ModellessRun.of(
                "{\"id\":1,\"text\":\"\"}\nno json\n{\"id\":3,\"problem\":\"?\",\"text\":\"1+1=2\"}\n",
                "check",
                "--jsonl",
                "-");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(0))
                .isEqualTo("{\"id\":1,\"error\":\"The line has no field \\\"problem\\\".\",\"line\":1}");
        assertThat(run.lines().get(1)).startsWith("{\"id\":null,\"error\":").endsWith(",\"line\":2}");
        assertThat(run.lines().get(2)).startsWith("{\"id\":3,\"firstWrongStep\":null");
    }

    @Test
    void check_withAModel_isWhatTheModelSays() {
        ScriptedModel model = ScriptedModel.saying(
                "<Step1>47+85=131<Cause>No carry.</Cause><Correction>47+85=132</Correction></Step1>"
                        + "<Step2>So.</Step2><Answer>132</Answer>");

        ModellessRun run = ModellessRun.of(model, "47+85=131\nSo.", "check", "--model", "nano", PROBLEM, "-");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(run.output()).isEqualTo("""
                        Step 1: wrong
                          Cause: No carry.
                          Correction: 47+85=132
                        Step 2: nothing wrong found
                        The first wrong step is 1 (the model's opinion).
                        """);
    }

    @Test
    void checkLines_withAModel_answersEach() {
        String lines = "{\"id\":1,\"problem\":\"?\",\"text\":\"a\"}\n{\"id\":2,\"problem\":\"\",\"text\":\"a\"}\n";

        ModellessRun run = ModellessRun.of(
                ScriptedModel.saying("<Step1>a</Step1><Answer>1</Answer>"),
                lines,
                "check",
                "--jsonl",
                "--model",
                "nano");

        assertThat(run.lines().get(0)).startsWith("{\"id\":1,\"firstWrongStep\":null");
        assertThat(run.lines().get(1)).startsWith("{\"id\":2,\"error\":\"problem is empty");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
    }

    @Test
    void check_modelThatWritesNoTraceOrIsNotThere_isUnavailable() {
        ModellessRun none =
                ModellessRun.of(ScriptedModel.saying("unknown"), "a", "check", "--model", "nano", PROBLEM, "-");
        assertThat(none.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(none.errors()).contains("did not go through");
        SolverSource missing = settings -> {
            throw new ModelUnavailableException("There is no such model.", null);
        };
        ModellessRun gone = ModellessRun.of(missing, Map.of(), INPUT, "check", "--model", "nano", PROBLEM, "-");
        assertThat(gone.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
    }

    @Test
    void check_environmentNamesAModel_stillNeedsNone() {
        SolverSource none = settings -> {
            throw new AssertionError("a model was asked for");
        };
        Map<String, String> environment = Map.of(ModelChoice.VARIABLE, "nano");
        assertThat(ModellessRun.of(none, environment, INPUT, "check", PROBLEM, "-")
                        .exitCode())
                .isEqualTo(ExitCode.YES);
    }
}
