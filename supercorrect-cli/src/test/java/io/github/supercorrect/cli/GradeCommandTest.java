package io.github.supercorrect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeCommandTest {

    @Test
    void grade_equalPair_isZero() {
        ModellessRun run = ModellessRun.of("", "grade", "\\frac{1}{2}", "$0.5$");

        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.output()).isEqualTo("EQUAL\n");
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void grade_unequalPair_isOne() {
        ModellessRun run = ModellessRun.of("", "grade", "7", "8");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(run.output()).isEqualTo("NOT_EQUAL\n");
    }

    @Test
    void grade_undecided_isOne() {
        ModellessRun run = ModellessRun.of("", "grade", "--policy", "maximum-characters=3", "12345", "6");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(run.output()).isEqualTo("UNDECIDED\n");
    }

    @Test
    void grade_explain_addsOneSentence() {
        ModellessRun run = ModellessRun.of("", "grade", "--explain", "50\\%", "0.5");

        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(1)).contains("PERCENT");
    }

    @Test
    void grade_policy_isNotTheDefault() {
        assertThat(ModellessRun.of("", "grade", "50%", "0.5").exitCode()).isEqualTo(ExitCode.YES);
        assertThat(ModellessRun.of("", "grade", "--policy", "percent=false", "50%", "0.5")
                        .exitCode())
                .isEqualTo(ExitCode.NO);
    }

    @Test
    void grade_negativeNumbers_areNoOptions() {
        assertThat(ModellessRun.of("", "grade", "-3", "-3.0").exitCode()).isEqualTo(ExitCode.YES);
        assertThat(ModellessRun.of("", "grade", "--", "-h", "-h").exitCode()).isEqualTo(ExitCode.YES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grade",
                "grade 1",
                "grade 1 2 3",
                "grade --jsonl a b",
                "grade --jsonl a b c",
                "grade --jsonl /nowhere/at/all",
                "grade --policy rounding 1 1",
                "grade --policy rounding=perhaps 1 1",
                "grade --policy nope=true 1 1",
                "grade --policy gold-digits=0 1 1",
                "grade --policy gold-digits=x 1 1"
            })
    void grade_wrongUsage_isTwoLinesAtMost(String line) {
        ModellessRun run = ModellessRun.of("", line.split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors().lines()).hasSizeBetween(1, 2);
    }

    @Test
    void grade_unknownPolicy_listsThemAll() {
        assertThat(ModellessRun.of("", "grade", "--policy", "nope=true", "1", "1")
                        .errors())
                .contains("rounding, percent, units")
                .contains("maximum-operations");
    }

    @Test
    void gradeLines_eachObject_hasItsVerdict() {
        ModellessRun run = ModellessRun.of(
                "{\"id\":1,\"pred\":\"0.5\",\"gold\":\"1/2\"}\n\n{\"gold\":\"8\",\"id\":[\"b\"],\"more\":{},\"pred\":\"7\"}\r\n",
                "grade",
                "--jsonl");

        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0))
                .startsWith("{\"id\":1,\"verdict\":\"EQUAL\",\"equal\":true,\"tier\":\"")
                .containsPattern("\"reason\":\"[^\"]+\",\"micros\":\\d+}$");
        assertThat(run.lines().get(1)).startsWith("{\"id\":[\"b\"],\"verdict\":\"NOT_EQUAL\",\"equal\":false,");
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void gradeLines_beyondALimit_isUndecidedAndSaysLimit() {
        String digits = "1".repeat(2_000_000);
        ModellessRun run = ModellessRun.of(
                "{\"id\":1,\"pred\":\"" + digits + "\",\"gold\":\"" + digits + "2\"}", "grade", "--jsonl", "-");

        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.output())
                .startsWith("{\"id\":1,\"verdict\":\"UNDECIDED\",\"equal\":false,\"tier\":\"LIMIT\"")
                .containsPattern("\"reason\":\"[^\"]*limit[^\"]*\"")
                .hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":7,\"pred\":\"1\"}|7|no field \\\"gold\\\"",
                "{\"id\":7,\"pred\":1,\"gold\":\"1\"}|7|\\\"pred\\\" is not a string",
                "{\"id\":7,\"pred\":\"1\",\"gold\":null}|7|\\\"gold\\\" is not a string",
                "{\"id\":7,\"pred\":\"1\",\"gold\":\"1\"|7|not valid JSON",
                "[1]|null|not a JSON object",
                "x|null|not valid JSON"
            })
    void gradeLines_noSuchObject_isAnErrorInItsPlace(String line, String id, String reason) {
        String good = "{\"id\":\"good\",\"pred\":\"1\",\"gold\":\"1\"}\n";
        ModellessRun run = ModellessRun.of(good + line + "\n" + good, "grade", "--jsonl");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(1))
                .startsWith("{\"id\":" + id + ",\"error\":\"")
                .contains(reason)
                .endsWith(",\"line\":2}");
        assertThat(run.lines().get(2)).startsWith("{\"id\":\"good\",\"verdict\":\"EQUAL\"");
        assertThat(run.errors()).hasLineCount(1);
    }

    @Test
    void gradeLines_many_areInOrder() {
        List<Integer> ids = IntStream.range(0, 5_000).boxed().toList();
        String input = ids.stream()
                .map(id -> "{\"id\":" + id + ",\"pred\":\"" + id + "\",\"gold\":\"" + id % 7 + "\"}\n")
                .collect(Collectors.joining());

        ModellessRun run = ModellessRun.of(input, "grade", "--jsonl");

        assertThat(run.lines().stream().map(line -> line.replaceAll("\\{\"id\":(\\d+),.*", "$1")))
                .containsExactlyElementsOf(ids.stream().map(String::valueOf).toList());
        assertThat(run.lines().stream().filter(line -> line.contains("\"equal\":true")))
                .hasSize(7);
    }

    @Test
    void gradeLines_longId_isRefusedAndALessLongOneKept() {
        String kept = "\"" + "é".repeat(8_000) + "\"";
        ModellessRun run = ModellessRun.of(
                "{\"id\":" + kept + ",\"pred\":\"1\",\"gold\":\"1\"}\n{\"id\":\"" + "x".repeat(20_000)
                        + "\",\"pred\":\"1\",\"gold\":\"1\"}",
                "grade",
                "--jsonl");

        assertThat(run.lines().get(0)).startsWith("{\"id\":" + kept + ",\"verdict\"");
        assertThat(run.lines().get(1)).startsWith("{\"id\":null,\"error\":\"The id is longer than the limit");
    }

    @Test
    void gradeLines_longLine_isAnErrorWithItsId() {
        String input = "{\"id\":7,\"pred\":\"" + "1".repeat(10_000_000) + "\",\"gold\":\"1\"}\n"
                + "{\"id\":8,\"pred\":\"1\",\"gold\":\"1\"}";

        ModellessRun run = ModellessRun.of(input, "grade", "--jsonl");

        assertThat(run.lines().get(0))
                .isEqualTo("{\"id\":7,\"error\":\"The line is longer than the limit of 8 MiB.\",\"line\":1}");
        assertThat(run.lines().get(1)).startsWith("{\"id\":8,\"verdict\":\"EQUAL\"");
    }
}
