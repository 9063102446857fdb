package io.github.supercorrect.core.event;

import io.github.supercorrect.core.internal.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step was opened.
 *
 * @param number its number
 * @param label the inside of its tag as written
 */
public record StepStarted(int number, String label) implements SolutionEvent {
    @Override
    public String type() {
        return "step-started";
    }

    @Override
    public void deliverTo(SolutionListener listener) {
        listener.onStepStarted(number, label);
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("type", type())
                .put("number", number)
                .put("label", label)
                .build();
    }
}
