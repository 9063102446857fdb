package io.github.supercorrect.evaluation.report;

import io.github.supercorrect.evaluation.ItemResult;
import io.github.supercorrect.evaluation.metric.Corrections;
import io.github.supercorrect.evaluation.metric.Estimate;
import io.github.supercorrect.evaluation.metric.RunMetrics;
import io.github.supercorrect.evaluation.metric.Spread;
import io.github.supercorrect.evaluation.regrade.Agreement;
import io.github.supercorrect.evaluation.regrade.Disagreement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a report says of one run. */
final class RunSection {
    private static final List<String> GROUP_HEAD = List.of("", "problems", "accuracy", "95 % interval");
    private static final int MOST_CHARACTERS = 400;

    private final ReportedRun run;
    private final RunMetrics metrics;
    private final boolean amongOthers;
    private final List<Chart> charts = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    RunSection(ReportedRun run, boolean amongOthers) {
        this.run = run;
        this.metrics = run.metrics();
        this.amongOthers = amongOthers;
    }

    Section section() {
        group("Accuracy by subject", metrics.bySubject());
        group("Accuracy by level", metrics.byLevel());
        samples();
        lengths();
        corrections();
        agreement();
        wrong();
        tables.add(Table.of(
                        "Run with",
                        List.of("setting", "value"),
                        run.facts().entrySet().stream()
                                .map(fact -> List.of(fact.getKey(), fact.getValue()))
                                .toList())
                .fold());
        return new Section(amongOthers ? "Run " + run.name() : "Details", List.of(), charts, tables);
    }

    private void group(String caption, Map<String, Estimate> groups) {
        if (groups.isEmpty()) {
            return;
        }
        Map<String, Estimate> ordered = Contents.inOrder(groups);
        charts.add(new IntervalChart(caption + ", with 95 % intervals", ordered));
        tables.add(Table.of(
                        caption,
                        GROUP_HEAD,
                        ordered.entrySet().stream()
                                .map(group -> List.of(
                                        group.getKey(),
                                        String.valueOf(group.getValue().count()),
                                        Figures.percent(group.getValue()),
                                        Figures.interval(group.getValue())))
                                .toList())
                .fold());
    }

    private void samples() {
        if (metrics.samples() < 2) {
            return;
        }
        Map<String, Map<Integer, Estimate>> curves = new LinkedHashMap<>();
        curves.put("pass@k", metrics.passAt());
        curves.put("maj@k", metrics.majorityAt());
        charts.add(new CurveChart("pass@k: one of k solutions is right. maj@k: a vote of k is right", curves));
        tables.add(Table.of(
                "Several solutions",
                List.of("k", "pass@k", "95 % interval", "maj@k", "95 % interval"),
                metrics.passAt().entrySet().stream().map(this::sampleRow).toList()));
    }

    private List<String> sampleRow(Map.Entry<Integer, Estimate> pass) {
        Estimate majority = metrics.majorityAt().getOrDefault(pass.getKey(), Estimate.ofShare(0, 0));
        return List.of(
                String.valueOf(pass.getKey()),
                Figures.percent(pass.getValue()),
                Figures.interval(pass.getValue()),
                Figures.percent(majority),
                Figures.interval(majority));
    }

    private void lengths() {
        List<List<String>> rows = new ArrayList<>();
        length(rows, "tokens of the prompts", metrics.promptTokens());
        length(rows, "generated tokens", metrics.generatedTokens());
        length(rows, "seconds a solution", metrics.seconds());
        if (!metrics.generatedTokens().isUnknown()) {
            charts.add(new LengthChart(metrics.outcomes()));
        }
        if (!rows.isEmpty()) {
            tables.add(Table.of("Cost", List.of("", "mean", "median", "most"), rows)
                    .fold());
        }
    }

    private static void length(List<List<String>> rows, String name, Spread spread) {
        if (!spread.isUnknown()) {
            rows.add(List.of(name, Figures.mean(spread), Figures.median(spread), Figures.most(spread)));
        }
    }

    private void corrections() {
        Corrections corrections = metrics.corrections();
        if (corrections == null) {
            return;
        }
        tables.add(Table.of(
                "Corrections",
                List.of("", "number"),
                List.of(
                        List.of("first attempts", String.valueOf(corrections.attempts())),
                        List.of("of them right", String.valueOf(corrections.firstCorrect())),
                        List.of("wrong, then right", String.valueOf(corrections.wrongToRight())),
                        List.of("right, then wrong", String.valueOf(corrections.rightToWrong())),
                        List.of(
                                "wrong step named, where it is known",
                                Figures.percent(corrections.located()) + " of "
                                        + corrections.located().count()))));
    }

    private void agreement() {
        Agreement agreement = run.agreement();
        if (agreement == null) {
            return;
        }
        int differing = agreement.disagreements().size();
        tables.add(Table.of(
                "Beside the judgements in the record",
                List.of("", "outputs"),
                List.of(
                        List.of("judged in the record", String.valueOf(agreement.judged())),
                        List.of("called right there", String.valueOf(agreement.recordedCorrect())),
                        List.of("judged otherwise here", String.valueOf(differing)))));
        tables.add(Table.of(
                        "Judged otherwise",
                        List.of("problem", "output", "known answer", "answer", "in the record", "here"),
                        agreement.disagreements().stream().map(RunSection::row).toList())
                .fold());
    }

    private static List<String> row(Disagreement disagreement) {
        return List.of(
                disagreement.id(),
                String.valueOf(disagreement.sample() + 1),
                beginning(disagreement.gold()),
                beginning(String.valueOf(disagreement.judgement().answer())),
                disagreement.recorded() ? "right" : "wrong",
                disagreement.judgement().reason());
    }

    private void wrong() {
        if (run.wrong().isEmpty()) {
            return;
        }
        tables.add(Table.of(
                        "Wrong answers (the first " + run.wrong().size() + ")",
                        List.of("problem", "text", "known answer", "answer", "why"),
                        run.wrong().stream().map(RunSection::row).toList())
                .fold());
    }

    private static List<String> row(ItemResult result) {
        String answer = result.first().judgement().answer();
        return List.of(
                result.item().id(),
                beginning(result.item().problem()),
                beginning(result.item().gold()),
                answer == null ? Figures.UNKNOWN : beginning(answer),
                result.first().failure().orElse(result.first().judgement().reason()));
    }

    private static String beginning(String text) {
        int[] points = text.codePoints().limit(MOST_CHARACTERS).toArray();
        String beginning = new String(points, 0, points.length);
        return beginning.length() < text.length() ? beginning + " …" : beginning;
    }
}
