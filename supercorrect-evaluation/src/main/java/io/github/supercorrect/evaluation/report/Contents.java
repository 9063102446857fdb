package io.github.supercorrect.evaluation.report;

import io.github.supercorrect.evaluation.metric.Estimate;
import io.github.supercorrect.evaluation.metric.PairedComparison;
import io.github.supercorrect.evaluation.metric.RunMetrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a report says, in whichever form. */
final class Contents {
    private static final String INTERVALS =
            "Intervals hold 95 %: Wilson's for shares, the normal one for means of several solutions.";

    private final EvaluationReport report;

    Contents(EvaluationReport report) {
        this.report = report;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(overview());
        if (!report.comparisons().isEmpty()) {
            sections.add(comparisons());
        }
        report.runs()
                .forEach(run -> sections.add(new RunSection(run, report.runs().size() > 1).section()));
        return sections;
    }

    Table summary() {
        List<List<String>> rows = report.runs().stream().map(Contents::row).toList();
        return Table.of(
                "Runs",
                List.of(
                        "run",
                        "problems",
                        "accuracy",
                        "95 % interval",
                        "tokens a solution",
                        "seconds a solution",
                        "cut off",
                        "in tags",
                        "no answer"),
                rows);
    }

    private static List<String> row(ReportedRun run) {
        RunMetrics metrics = run.metrics();
        return List.of(
                run.name(),
                String.valueOf(metrics.problems()),
                Figures.percent(metrics.accuracy()),
                Figures.interval(metrics.accuracy()),
                Figures.mean(metrics.generatedTokens()),
                Figures.mean(metrics.seconds()),
                Figures.percent(metrics.cutOff()),
                Figures.percent(metrics.tagged()),
                Figures.percent(metrics.unanswered()));
    }

    private Section overview() {
        List<Chart> charts = new ArrayList<>();
        if (report.runs().size() > 1) {
            Map<String, Estimate> accuracies = new LinkedHashMap<>();
            report.runs()
                    .forEach(run -> accuracies.put(run.name(), run.metrics().accuracy()));
            charts.add(new IntervalChart("Accuracy of each run, with its 95 % interval", accuracies));
            charts.add(new CostChart(report.runs()));
        }
        return new Section("Overview", List.of(INTERVALS), charts, List.of(summary()));
    }

    private Section comparisons() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < report.comparisons().size(); i++) {
            PairedComparison comparison = report.comparisons().get(i);
            rows.add(List.of(
                    report.runs().get(i + 1).name(),
                    Figures.difference(comparison),
                    Figures.interval(comparison),
                    String.valueOf(comparison.onlySecond()),
                    String.valueOf(comparison.onlyFirst()),
                    Figures.pValue(comparison.pValue())));
        }
        String first = report.runs().get(0).name();
        return new Section(
                "Compared with " + first,
                List.of("The same problems, pair by pair. The p value is that of McNemar's exact test."),
                List.of(),
                List.of(Table.of(
                        "Differences from " + first,
                        List.of(
                                "run",
                                "percentage points",
                                "95 % interval",
                                "only this one right",
                                "only " + first + " right",
                                "p"),
                        rows)));
    }

    /** Numbers in their order, other names after them in theirs. */
    static Map<String, Estimate> inOrder(Map<String, Estimate> groups) {
        Map<String, Estimate> ordered = new TreeMap<>(Comparator.comparing(
                        (String name) -> name.matches("\\d{1,9}") ? Integer.parseInt(name) : Integer.MAX_VALUE)
                .thenComparing(name -> name));
        ordered.putAll(groups);
        return ordered;
    }
}
