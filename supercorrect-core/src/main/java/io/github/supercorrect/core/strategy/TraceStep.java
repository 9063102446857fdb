package io.github.supercorrect.core.strategy;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step of a solution that was looked at.
 *
 * @param number its number as its tag has it, or its place in a text without tags
 * @param text the step, as whoever looked at it has it
 * @param verdict what was found
 * @param cause why it is wrong; null if it is not called so, or no cause was given
 * @param correction what it should be; null if none was given
 */
public record TraceStep(
        int number,
        String text,
        StepVerdict verdict,
        @Nullable String cause,
        @Nullable String correction) implements JsonForm {
    public TraceStep {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(verdict, "verdict");
    }

    /** You get the step back from its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TraceStep fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("step", map);
        return new TraceStep(
                fields.integer("number"),
                fields.string("text"),
                fields.constant("verdict", StepVerdict.class),
                fields.stringOrNull("cause"),
                fields.stringOrNull("correction"));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("number", number)
                .put("text", text)
                .put("verdict", verdict.name())
                .put("cause", cause)
                .put("correction", correction)
                .build();
    }
}
