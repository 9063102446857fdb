package io.github.supercorrect.core.strategy;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the step checker found in the steps of a solution.
 *
 * @param firstWrongStep the number of the first step that is provably wrong; null if none is
 * @param claim what it claims, as written; null if none is wrong
 * @param truth what is true instead; null if none is wrong
 * @param claimsChecked how many claims were calculated
 */
public record StepChecks(
        @Nullable Integer firstWrongStep,
        @Nullable String claim,
        @Nullable String truth,
        int claimsChecked) implements JsonForm {

    /** Whether a step is provably wrong. */
    public boolean findsWrongStep() {
        return firstWrongStep != null;
    }

    /** You get it back from its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StepChecks fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("checks", map);
        return new StepChecks(
                fields.integerOrNull("firstWrongStep"),
                fields.stringOrNull("claim"),
                fields.stringOrNull("truth"),
                fields.integer("claimsChecked"));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("firstWrongStep", firstWrongStep)
                .put("claim", claim)
                .put("truth", truth)
                .put("claimsChecked", claimsChecked)
                .build();
    }
}
