package io.github.supercorrect.core.event;

import io.github.supercorrect.core.internal.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something happened in a round of a strategy.
 *
 * @param round which
 * @param event what; never the start or the end of a solve
 */
public record RoundEvent(Round round, SolutionEvent event) implements SolutionEvent {
    @Override
    public String type() {
        return "round-event";
    }

    @Override
    public void deliverTo(SolutionListener listener) {
        listener.onRoundEvent(round, event);
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("type", type())
                .put("round", round.asMap())
                .put("event", event.asMap())
                .build();
    }
}
