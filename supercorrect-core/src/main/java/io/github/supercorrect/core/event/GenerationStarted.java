package io.github.supercorrect.core.event;

import io.github.supercorrect.core.internal.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request left the model's queue, as far as the model tells.
 */
public record GenerationStarted() implements SolutionEvent {
    @Override
    public String type() {
        return "generation-started";
    }

    @Override
    public void deliverTo(SolutionListener listener) {
        listener.onGenerationStarted();
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject().put("type", type()).build();
    }
}
