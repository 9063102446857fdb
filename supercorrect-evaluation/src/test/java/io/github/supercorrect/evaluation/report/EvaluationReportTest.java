package io.github.supercorrect.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.evaluation.ItemResult;
import io.github.supercorrect.evaluation.regrade.Regrade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationReportTest {
    private static final String HOSTILE = "<script>alert(1)</script> & \\\"quoted\\\" | bar\\n\\u0007next";

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*>");

    @TempDir
    Path folder;

    private final List<ItemResult> seen = new ArrayList<>();

    @Test
    void markdown_severalRuns_haveTheirIntervalsAndTheirDifference() throws IOException {
        EvaluationReport report = EvaluationReport.of(
                List.of(run("first", outputs("8", "7", "7", "7")), run("second", outputs("7", "7", "7", "8"))));

        assertThat(plain(report.toMarkdown()))
                .contains("| first | 4 | 75.0 % | 30.1 to 95.4 |")
                .contains("## Compared with first")
                .contains("| second | +0.0 | −56.6 to +56.6 | 1 | 1 | 1.0000 |")
                .contains("| 0 | 2 | 50.0 % | 9.5 to 90.5 |");
        assertThat(plain(report.toSummary())).hasLineCount(4);
    }

    @Test
    void markdown_textsOfProblems_stayInTheirCells() throws IOException {
        String markdown =
                EvaluationReport.of(List.of(run("only", outputs("8")))).toMarkdown();

        assertThat(markdown.lines().filter(line -> line.contains("bar")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("\\| bar").contains("next"));
    }

    @Test
    void html_ofAnyRun_isOneWellFormedPageWithoutAnythingFromElsewhere() throws IOException {
        String html = EvaluationReport.of(List.of(
                        run("first", outputs("8", "7", "7", "7")), run("<second>", outputs("7", "7|8", "7", "8"))))
                .toHtml();

        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("<script")
                .doesNotContain("http:", "https:", "src=", "href=", "@import", "url(")
                .contains(
                        "&lt;script&gt;",
                        "&lt;second&gt;",
                        "prefers-color-scheme: dark",
                        "viewport",
                        "<svg role=\"img\"");
        assertThatElementsAreClosed(html);
    }

    @Test
    void html_charts_sayInWordsWhatTheyShow() throws IOException {
        String html = EvaluationReport.of(List.of(run("only", outputs("8", "7|7|8|8"))))
                .toHtml();

        assertThat(html.split("<svg ", -1)).allSatisfy(part -> assertThat(part).isNotBlank());
        assertThat(html.split("<svg ", -1).length - 1).isEqualTo(html.split("aria-label=\"[^\"]+\"", -1).length - 1);
        assertThat(html).contains("pass@k", "maj@k");
    }

    @Test
    void json_hasEveryFigure() throws IOException {
        EvaluationReport report =
                EvaluationReport.of(List.of(run("first", outputs("8", "7")), run("second", outputs("7", "7"))));

        assertThat(report.asMap()).containsOnlyKeys("schemaVersion", "runs", "comparisons");
        assertThat(report.toJson()).hasLineCount(1).contains("\"accuracy\":{\"value\":0.5", "\"pValue\":1.0");
    }

    @Test
    void writeTo_folder_hasThreeFiles() throws IOException {
        EvaluationReport.of(List.of(run("only", outputs("7")))).writeTo(folder.resolve("report"));

        try (var files = Files.list(folder.resolve("report"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("report.md", "report.json", "report.html");
        }
    }

    @Test
    void of_noRunOrTheSameNameTwice_isRefused() throws IOException {
        ReportedRun run = run("only", outputs("7"));

        assertThatThrownBy(() -> EvaluationReport.of(List.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> EvaluationReport.of(List.of(run, run)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("same name");
    }

    /** Every element is closed in its place; only meta has no end. */
    private static void assertThatElementsAreClosed(String html) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            if (tag.group(1).isEmpty()
                    && !tag.group(2).equals("meta")
                    && !tag.group().endsWith("/>")) {
                open.push(tag.group(2));
            } else if (!tag.group(1).isEmpty()) {
                assertThat(tag.group(2)).isEqualTo(open.pop());
            }
        }
        assertThat(open).isEmpty();
    }

    private ReportedRun run(String name, Path outputs) {
        return ReportedRun.of(name, Regrade.builder(outputs).build(), seen::add);
    }

    /** Outputs for as many problems; several for one with bars between. */
    private Path outputs(String... answers) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < answers.length; i++) {
            lines.append("{\"problem\":\"")
                    .append(HOSTILE)
                    .append("\",\"gold\":\"7\",\"level\":\"")
                    .append(i % 2)
                    .append("\",\"pred\":[\"")
                    .append(answers[i].replace("|", "\",\""))
                    .append("\"]}\n");
        }
        return Files.writeString(folder.resolve(String.join("-", answers).replace('|', '_')), lines);
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }
}
