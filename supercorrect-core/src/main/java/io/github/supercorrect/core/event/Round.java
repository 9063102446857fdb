package io.github.supercorrect.core.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One generation of a strategy.
 *
 * @param number counts the rounds of a solve from 1, in the order in which they began
 * @param kind what it is for
 */
public record Round(int number, RoundKind kind) implements JsonForm {
    public Round {
        Objects.requireNonNull(kind, "kind");
    }

    /** You get the round back from its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Round fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("round", map);
        return new Round(fields.integer("number"), fields.constant("kind", RoundKind.class));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject().put("number", number).put("kind", kind.name()).build();
    }
}
