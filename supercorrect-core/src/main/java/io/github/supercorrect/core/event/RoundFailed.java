package io.github.supercorrect.core.event;

import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.internal.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A round of a strategy failed; whether the solve fails with it is the strategy's affair.
 *
 * @param round which
 * @param failure why
 */
public record RoundFailed(Round round, SuperCorrectException failure) implements SolutionEvent {
    @Override
    public String type() {
        return "round-failed";
    }

    @Override
    public void deliverTo(SolutionListener listener) {
        listener.onRoundFailed(round, failure);
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("type", type())
                .put("round", round.asMap())
                .put("failure", failure.getClass().getSimpleName())
                .put("message", failure.getMessage())
                .build();
    }
}
