package io.github.supercorrect.core.event;

import io.github.supercorrect.core.internal.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The high-level thought ended.
 *
 * @param generalized its text
 */
public record GeneralizedCompleted(String generalized) implements SolutionEvent {
    @Override
    public String type() {
        return "generalized-completed";
    }

    @Override
    public void deliverTo(SolutionListener listener) {
        listener.onGeneralized(generalized);
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("type", type())
                .put("generalized", generalized)
                .build();
    }
}
