package io.github.supercorrect.core.event;

import io.github.supercorrect.core.internal.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The problem was accepted and its prompt rendered.
 */
public record SolveStarted() implements SolutionEvent {
    @Override
    public String type() {
        return "solve-started";
    }

    @Override
    public void deliverTo(SolutionListener listener) {
        listener.onSolveStarted();
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject().put("type", type()).build();
    }
}
