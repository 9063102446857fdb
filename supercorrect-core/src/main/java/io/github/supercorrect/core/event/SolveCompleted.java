package io.github.supercorrect.core.event;

import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.solution.Solution;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The end: here is everything.
 *
 * @param solution the solution
 */
public record SolveCompleted(Solution solution) implements SolutionEvent {
    @Override
    public String type() {
        return "solve-completed";
    }

    @Override
    public void deliverTo(SolutionListener listener) {
        listener.onSolveCompleted(solution);
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("type", type())
                .put("solution", solution.asMap())
                .build();
    }
}
