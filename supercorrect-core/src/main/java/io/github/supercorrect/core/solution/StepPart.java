package io.github.supercorrect.core.solution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One part of a step, in the order in which the model wrote it.
 *
 * @param kind what it is
 * @param text its text, without blanks at its ends; never empty
 */
public record StepPart(PartKind kind, String text) implements JsonForm {
    public StepPart {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    /** You get the part back from its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StepPart fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("part", map);
        return new StepPart(fields.constant("kind", PartKind.class), fields.string("text"));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject().put("kind", kind.name()).put("text", text).build();
    }
}
