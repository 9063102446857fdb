package io.github.supercorrect.core.event;

import io.github.supercorrect.core.internal.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A round of a strategy began.
 *
 * @param round which
 */
public record RoundStarted(Round round) implements SolutionEvent {
    @Override
    public String type() {
        return "round-started";
    }

    @Override
    public void deliverTo(SolutionListener listener) {
        listener.onRoundStarted(round);
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject().put("type", type()).put("round", round.asMap()).build();
    }
}
