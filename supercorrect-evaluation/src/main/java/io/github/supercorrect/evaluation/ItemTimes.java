package io.github.supercorrect.evaluation;

import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long one problem took: a line of {@code times.jsonl}, which is apart from the results because no two runs have it the same.
 *
 * @param index the problem's place in the data set
 * @param seconds from taking it up to its last solution
 */
public record ItemTimes(long index, double seconds) implements JsonForm {

    static ItemTimes fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("times", map);
        return new ItemTimes(fields.integer("index"), fields.decimal("seconds"));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject().put("index", index).put("seconds", seconds).build();
    }
}
