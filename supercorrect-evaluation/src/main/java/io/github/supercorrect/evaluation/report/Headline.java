package io.github.supercorrect.evaluation.report;

import io.github.supercorrect.evaluation.metric.RunMetrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The few figures that a page begins with: those of the only run, or of the best one. */
final class Headline {
    /**
     * A figure in large letters.
     *
     * @param label what it is
     * @param figure the figure
     * @param note a few words about it
     */
    record Card(String label, String figure, String note) {}

    private final EvaluationReport report;

    Headline(EvaluationReport report) {
        this.report = report;
    }

    List<Card> cards() {
        ReportedRun best = report.runs().stream()
                .max(Comparator.comparingDouble(
                        (ReportedRun run) -> run.metrics().accuracy().value()))
                .orElseThrow();
        RunMetrics metrics = best.metrics();
        List<Card> cards = new ArrayList<>();
        cards.add(new Card(
                report.runs().size() > 1 ? "Best: " + best.name() : "Accuracy",
                Figures.percent(metrics.accuracy()),
                "95\u00A0% interval " + Figures.interval(metrics.accuracy())));
        cards.add(new Card(
                "Problems",
                String.valueOf(metrics.problems()),
                metrics.samples() == 1 ? "one solution each" : metrics.samples() + " solutions each"));
        if (!metrics.generatedTokens().isUnknown()) {
            cards.add(new Card(
                    "Tokens a solution",
                    Figures.mean(metrics.generatedTokens()),
                    "median " + Figures.median(metrics.generatedTokens())));
        }
        if (!metrics.seconds().isUnknown()) {
            cards.add(new Card(
                    "Seconds a solution",
                    Figures.mean(metrics.seconds()),
                    "median " + Figures.median(metrics.seconds())));
        }
        return cards;
    }
}
