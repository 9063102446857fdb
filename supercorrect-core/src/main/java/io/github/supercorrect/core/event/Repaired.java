package io.github.supercorrect.core.event;

import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.solution.Repair;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parser put something right.
 *
 * @param repair what, and where
 */
public record Repaired(Repair repair) implements SolutionEvent {
    @Override
    public String type() {
        return "repaired";
    }

    @Override
    public void deliverTo(SolutionListener listener) {
        listener.onRepair(repair);
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("type", type())
                .put("kind", repair.kind().name())
                .put("offset", repair.offset())
                .build();
    }
}
