package io.github.supercorrect.core.solution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.internal.json.PlainValues;
import io.github.supercorrect.core.json.JsonForm;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy found out about a solution, votes or a correction trace for instance. Open: a kind, and a JSON object whose
 * form the strategy documents. Integers are kept as {@code Long}, other numbers as {@code Double}, so that evidence equals
 * itself after a round trip through JSON.
 *
 * @param kind what it is, for instance {@code "votes"}
 * @param details plain values only: maps, lists, strings, finite numbers, booleans, null
 */
public record Evidence(String kind, Map<String, @Nullable Object> details) implements JsonForm {
    /**
     * @throws io.github.supercorrect.core.error.InvalidInputException if {@code details} holds anything but plain values
     */
    public Evidence {
        Objects.requireNonNull(kind, "kind");
        details = PlainValues.copyOf(details);
    }

    /** You get the evidence back from its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Evidence fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("evidence", map);
        return new Evidence(fields.string("kind"), fields.object("details"));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject().put("kind", kind).put("details", details).build();
    }
}
