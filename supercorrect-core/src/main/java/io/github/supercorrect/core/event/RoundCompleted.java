package io.github.supercorrect.core.event;

import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.solution.Solution;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A round of a strategy ended.
 *
 * @param round which
 * @param solution what it gave; its finish reason is {@code CANCELLED} if its answer was not needed any more
 */
public record RoundCompleted(Round round, Solution solution) implements SolutionEvent {
    @Override
    public String type() {
        return "round-completed";
    }

    @Override
    public void deliverTo(SolutionListener listener) {
        listener.onRoundCompleted(round, solution);
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("type", type())
                .put("round", round.asMap())
                .put("solution", solution.asMap())
                .build();
    }
}
