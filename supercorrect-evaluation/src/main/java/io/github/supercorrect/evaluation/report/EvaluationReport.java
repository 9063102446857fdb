package io.github.supercorrect.evaluation.report;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import io.github.supercorrect.evaluation.metric.PairedComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run or several over the same data set, with intervals; the others are compared with the first, problem by problem. Immutable. */
public final class EvaluationReport implements JsonForm {
    /** The version of the JSON form. */
    public static final int SCHEMA_VERSION = 1;

    private final List<ReportedRun> runs;
    private final List<PairedComparison> comparisons;

    private EvaluationReport(List<ReportedRun> runs) {
        this.runs = List.copyOf(runs);
        this.comparisons = this.runs.stream()
                .skip(1)
                .map(run -> PairedComparison.of(
                        this.runs.get(0).metrics().outcomes(), run.metrics().outcomes()))
                .toList();
    }

    /**
     * You get a report of these runs.
     *
     * @throws InvalidInputException if there is none, if two have the same name, or if they are not over the same problems
     */
    public static EvaluationReport of(List<ReportedRun> runs) {
        if (runs.isEmpty()) {
            throw new InvalidInputException("runs is empty; a report needs one at least.");
        }
        if (runs.stream().map(ReportedRun::name).distinct().count() < runs.size()) {
            throw new InvalidInputException("Two runs have the same name; a report tells them apart by it.");
        }
        return new EvaluationReport(runs);
    }

    /** The runs, in the order given. */
    public List<ReportedRun> runs() {
        return runs;
    }

    /** Each run but the first, compared with the first. */
    public List<PairedComparison> comparisons() {
        return comparisons;
    }

    /** You get the report for a text file or a page of notes. */
    public String toMarkdown() {
        return new MarkdownWriter().write(title(), new Contents(this).sections());
    }

    /** You get the first table only. */
    public String toSummary() {
        return new MarkdownWriter().write(new Contents(this).summary());
    }

    /** You get a whole page: nothing is loaded from elsewhere, and no script runs. */
    public String toHtml() {
        return new HtmlWriter().write(title(), new Headline(this).cards(), new Contents(this).sections());
    }

    /**
     * Writes {@code report.md}, {@code report.json} and {@code report.html} into the folder, over earlier ones.
     *
     * @throws InvalidInputException if they cannot be written there
     */
    public void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.md"), toMarkdown());
            Files.writeString(folder.resolve("report.json"), toJson() + "\n");
            Files.writeString(folder.resolve("report.html"), toHtml());
        } catch (IOException e) {
            throw new InvalidInputException("The report cannot be written into " + folder + ": " + e + ".", e);
        }
    }

    private String title() {
        Map<String, String> facts = runs.get(0).facts();
        return "Evaluation: " + facts.getOrDefault("data set", runs.get(0).name());
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("schemaVersion", SCHEMA_VERSION)
                .put("runs", runs.stream().map(EvaluationReport::map).toList())
                .put(
                        "comparisons",
                        comparisons.stream().map(PairedComparison::asMap).toList())
                .build();
    }

    private static Map<String, @Nullable Object> map(ReportedRun run) {
        return new JsonObject()
                .put("name", run.name())
                .put("facts", run.facts())
                .put("metrics", run.metrics().asMap())
                .put(
                        "agreement",
                        run.agreement() == null ? null : run.agreement().asMap())
                .build();
    }
}
