package io.github.supercorrect.core.strategy;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sample that has no vote and is not chosen.
 *
 * @param sample its number, from 1
 * @param reason why, in words
 */
public record Discarded(int sample, String reason) implements JsonForm {
    public Discarded {
        Objects.requireNonNull(reason, "reason");
    }

    /** You get it back from its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Discarded fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("discarded", map);
        return new Discarded(fields.integer("sample"), fields.string("reason"));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject().put("sample", sample).put("reason", reason).build();
    }
}
