package io.github.supercorrect.core.event;

import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.solution.ThoughtStep;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step ended.
 *
 * @param step the whole step
 */
public record StepCompleted(ThoughtStep step) implements SolutionEvent {
    @Override
    public String type() {
        return "step-completed";
    }

    @Override
    public void deliverTo(SolutionListener listener) {
        listener.onStepCompleted(step);
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject().put("type", type()).put("step", step.asMap()).build();
    }
}
