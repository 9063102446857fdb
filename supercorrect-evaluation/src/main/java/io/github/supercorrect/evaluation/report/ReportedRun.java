package io.github.supercorrect.evaluation.report;

import io.github.supercorrect.evaluation.ItemResult;
import io.github.supercorrect.evaluation.RecordedRun;
import io.github.supercorrect.evaluation.RunManifest;
import io.github.supercorrect.evaluation.metric.MetricsCollector;
import io.github.supercorrect.evaluation.metric.RunMetrics;
import io.github.supercorrect.evaluation.regrade.Agreement;
import io.github.supercorrect.evaluation.regrade.Regrade;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A run as a report has it. Immutable.
 *
 * @param name what it is called in tables
 * @param facts what it was run with, for people
 * @param metrics its figures
 * @param wrong the first problems whose first solution is wrong
 * @param agreement how far the grader agrees with judgements in a record; null if there are none
 */
public record ReportedRun(
        String name,
        Map<String, String> facts,
        RunMetrics metrics,
        List<ItemResult> wrong,
        @Nullable Agreement agreement) {
    private static final int MOST_WRONG = 50;

    /** Label and field of the manifest, in the order of the report. */
    private static final List<List<String>> FACTS = List.of(
            List.of("data set", "dataset.name"),
            List.of("SHA-256 of the data set", "dataset.sha256"),
            List.of("problems", "dataset.problems"),
            List.of("model", "model.name"),
            List.of("model file", "model.file"),
            List.of("SHA-256 of the model file", "model.sha256"),
            List.of("quantisation", "model.quantisation"),
            List.of("engine", "model.engine"),
            List.of("device", "model.device"),
            List.of("prompt", "prompt.name"),
            List.of("SHA-256 of the prompt", "prompt.hash"),
            List.of("strategy", "strategy"),
            List.of("solutions of each problem", "samples"),
            List.of("temperature", "sampling.temperature"),
            List.of("top-p", "sampling.topP"),
            List.of("seed", "sampling.seed"),
            List.of("most new tokens", "maxTokens"),
            List.of("SuperCorrect", "version"),
            List.of("at a time", "environment.concurrency"),
            List.of("Java", "environment.java"));

    public ReportedRun {
        wrong = List.copyOf(wrong);
    }

    /** You get the run in a folder, as far as it is done. */
    public static ReportedRun of(String name, RecordedRun run) {
        Wrong wrong = new Wrong();
        run.forEach(wrong);
        return new ReportedRun(name, facts(run.manifest()), RunMetrics.of(run), wrong.results, null);
    }

    /**
     * Grades recorded outputs, hands on each result, and gives you what a report has of them.
     *
     * @param source what the outputs are called in the report
     */
    public static ReportedRun of(String source, Regrade regrade, Consumer<? super ItemResult> results) {
        Wrong wrong = new Wrong();
        MetricsCollector collector = new MetricsCollector(Map.of());
        Agreement agreement = regrade.run(result -> {
            collector.add(result);
            wrong.accept(result);
            results.accept(result);
        });
        return new ReportedRun(
                source,
                Map.of("recorded outputs", source),
                collector.metrics(),
                wrong.results,
                agreement.judged() == 0 ? null : agreement);
    }

    private static Map<String, String> facts(RunManifest manifest) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (List<String> fact : FACTS) {
            manifest.text(fact.get(1)).ifPresent(value -> facts.put(fact.get(0), value));
        }
        return facts;
    }

    private static final class Wrong implements Consumer<ItemResult> {
        private final List<ItemResult> results = new ArrayList<>();

        @Override
        public void accept(ItemResult result) {
            if (!result.first().isCorrect() && results.size() < MOST_WRONG) {
                results.add(result);
            }
        }
    }
}
