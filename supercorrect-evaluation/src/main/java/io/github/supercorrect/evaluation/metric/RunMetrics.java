package io.github.supercorrect.evaluation.metric;

import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import io.github.supercorrect.evaluation.RecordedRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a run.
 *
 * @param accuracy share of right solutions; of several solutions of a problem their mean
 * @param bySubject the same by the subject that the data set names, in alphabetical order; empty if it names none
 * @param byLevel the same by level
 * @param passAt the chance that one of k solutions is right, by k: 1, 2, 4 … up to the number of samples
 * @param majorityAt share of problems where a vote of the first k solutions is right, by k
 * @param cutOff share of solutions that a limit of tokens cut off, of those whose end is known
 * @param tagged share of solutions with steps and answer in their tags, of those whose text is known
 * @param unanswered share of solutions without an answer
 * @param failed share of solutions that there are not, because the problem failed
 * @param promptTokens tokens of the prompts, a solution
 * @param generatedTokens tokens that were generated, a solution
 * @param seconds of the clock, a solution; others were under way beside it
 * @param corrections what became of first attempts; null if the strategy makes none
 * @param outcomes every problem, in the order of the data set
 */
public record RunMetrics(
        Estimate accuracy,
        Map<String, Estimate> bySubject,
        Map<String, Estimate> byLevel,
        Map<Integer, Estimate> passAt,
        Map<Integer, Estimate> majorityAt,
        Estimate cutOff,
        Estimate tagged,
        Estimate unanswered,
        Estimate failed,
        Spread promptTokens,
        Spread generatedTokens,
        Spread seconds,
        @Nullable Corrections corrections,
        List<ItemOutcome> outcomes)
        implements JsonForm {

    /** You get the figures of a run, of the problems that have a result so far. */
    public static RunMetrics of(RecordedRun run) {
        MetricsCollector collector = new MetricsCollector(run.seconds());
        run.forEach(collector::add);
        return collector.metrics();
    }

    /** How many problems have a result. */
    public long problems() {
        return outcomes.size();
    }

    /** Solutions of each problem, at most. */
    public int samples() {
        return outcomes.stream().mapToInt(ItemOutcome::samples).max().orElse(0);
    }

    /** The form has no outcomes of single problems: those stand in the run's files. */
    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("problems", problems())
                .put("samples", samples())
                .put("accuracy", accuracy.asMap())
                .put("bySubject", maps(bySubject))
                .put("byLevel", maps(byLevel))
                .put("passAt", maps(passAt))
                .put("majorityAt", maps(majorityAt))
                .put("cutOff", cutOff.asMap())
                .put("tagged", tagged.asMap())
                .put("unanswered", unanswered.asMap())
                .put("failed", failed.asMap())
                .put("promptTokens", promptTokens.asMap())
                .put("generatedTokens", generatedTokens.asMap())
                .put("seconds", seconds.asMap())
                .put("corrections", corrections == null ? null : corrections.asMap())
                .build();
    }

    private static Map<String, @Nullable Object> maps(Map<?, Estimate> estimates) {
        Map<String, @Nullable Object> maps = new LinkedHashMap<>();
        estimates.forEach((name, estimate) -> maps.put(String.valueOf(name), estimate.asMap()));
        return maps;
    }
}
