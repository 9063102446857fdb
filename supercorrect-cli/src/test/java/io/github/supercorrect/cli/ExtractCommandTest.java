package io.github.supercorrect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExtractCommandTest {

    @Test
    void extract_text_printsTheAnswer() {
        ModellessRun run = ModellessRun.of("So it is $\\boxed{\\frac12}$.", "extract");

        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.output()).isEqualTo("\\frac12\n");
    }

    @Test
    void extract_textWithoutAnswer_isOne() {
        ModellessRun run = ModellessRun.of("I do not know.", "extract", "-");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(run.output()).isEmpty();
    }

    @Test
    void extractLines_eachObject_hasItsAnswer() {
        ModellessRun run = ModellessRun.of(
                "{\"id\":1,\"text\":\"The answer is $4$.\"}\n{\"id\":2,\"text\":\"none\"}\n", "extract", "--jsonl");

        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.lines())
                .containsExactly(
                        "{\"id\":1,\"answer\":{\"raw\":\"$4$\",\"value\":\"4\",\"rule\":\"PHRASE\"}}",
                        "{\"id\":2,\"answer\":null}");
    }

    @Test
    void extractLines_gold_isComparedAndChangesNothing() {
        ModellessRun run = ModellessRun.of("""
                {"id":1,"text":"Is it 3? The answer is 4.","gold":"4"}
                {"id":2,"text":"Is it 3? The answer is 4.","gold":"3"}
                {"id":3,"text":"none","gold":"3"}
                {"id":4,"text":"The answer is 4.","gold":"Two and two make $\\\\boxed{4}$."}
                {"id":5,"text":"The answer is (B).","gold":"B. four"}
                """, "extract", "--jsonl");

        assertThat(run.lines().stream().map(line -> line.replaceAll(".*\"answer\":(.).*,\"equal\":(.*)}", "$1 $2")))
                .containsExactly("{ true", "{ false", "n false", "{ true", "{ true");
        assertThat(run.lines().get(1)).contains("\"value\":\"4\"");
        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
    }

    @Test
    void extractLines_noSuchObject_isAnErrorInItsPlace() {
        ModellessRun run = ModellessRun.of("{\"id\":1,\"text\":\"4\",\"gold\":4}\n{\"id\":2}\n", "extract", "--jsonl");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(run.lines())
                .containsExactly(
                        "{\"id\":1,\"error\":\"The field \\\"gold\\\" is not a string.\",\"line\":1}",
                        "{\"id\":2,\"error\":\"The line has no field \\\"text\\\".\",\"line\":2}");
    }

    @Test
    void extractLines_hugeAnswer_staysBelow64Kilobytes() {
        String huge = "\\\\boxed{\\u0000" + "\\u0001".repeat(300_000) + "}";
        ModellessRun run = ModellessRun.of("{\"id\":1,\"text\":\"" + huge + "\"}", "extract", "--jsonl");

        assertThat(run.output().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(64_000);
        assertThat(run.output()).contains("…").contains("\"rule\":\"BOXED\"");
    }

    @Test
    void extractLines_halfASurrogatePair_isEscapedAgain() {
        ModellessRun run = ModellessRun.of("{\"id\":1,\"text\":\"\\\\boxed{\\ud83d}\"}", "extract", "--jsonl");

        assertThat(run.output()).contains("\"value\":\"\\ud83d\"");
    }
}
