package io.github.supercorrect.evaluation;

import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import io.github.supercorrect.evaluation.dataset.DatasetItem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one problem: a line of {@code results.jsonl}.
 *
 * @param item the problem, without its worked solution
 * @param samples one or more solutions, in the order of their seeds
 */
public record ItemResult(DatasetItem item, List<SampleResult> samples) implements JsonForm {
    public ItemResult {
        samples = List.copyOf(samples);
    }

    /** The first solution. */
    public SampleResult first() {
        return samples.get(0);
    }

    /** How many of the solutions are right. */
    public int correct() {
        return (int) samples.stream().filter(SampleResult::isCorrect).count();
    }

    /**
     * You get the result back from its JSON form.
     *
     * @throws io.github.supercorrect.core.error.InvalidInputException if it is none
     */
    public static ItemResult fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("result", map);
        DatasetItem item = new DatasetItem(
                Objects.requireNonNullElse(fields.longOrNull("index"), 0L),
                fields.string("id"),
                fields.string("problem"),
                fields.string("gold"),
                fields.stringOrNull("subject"),
                fields.stringOrNull("level"),
                null);
        return new ItemResult(item, fields.objects("samples", SampleResult::fromMap));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("index", item.index())
                .put("id", item.id())
                .put("subject", item.subject())
                .put("level", item.level())
                .put("problem", item.problem())
                .put("gold", item.gold())
                .put("samples", samples.stream().map(SampleResult::asMap).toList())
                .build();
    }
}
