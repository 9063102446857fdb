package io.github.supercorrect.core.strategy;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.supercorrect.core.event.Round;
import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.solution.Solution;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one round gave. Kind {@value #KIND}. A round that was cancelled because its answer was not needed any more is none.
 *
 * @param round which
 * @param solution what it gave; null if it failed
 * @param failure why it failed; null if it gave a solution
 * @param checks what the step checker found in its steps; null if it failed
 */
public record Attempt(
        Round round,
        @Nullable Solution solution,
        @Nullable String failure,
        @Nullable StepChecks checks) implements StrategyEvidence {
    /** The kind of this evidence. */
    public static final String KIND = "attempt";

    public Attempt {
        Objects.requireNonNull(round, "round");
    }

    /** The attempts behind a solution, in the order of their rounds; none if one generation was all. */
    public static List<Attempt> of(Solution solution) {
        return StrategyEvidence.in(solution, KIND, Attempt::fromMap);
    }

    /** You get the attempt back from its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Attempt fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("attempt", map);
        return new Attempt(
                Round.fromMap(fields.object("round")),
                fields.objectOrNull("solution", Solution::fromMap),
                fields.stringOrNull("failure"),
                fields.objectOrNull("checks", StepChecks::fromMap));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("round", round.asMap())
                .put("solution", solution == null ? null : solution.asMap())
                .put("failure", failure)
                .put("checks", checks == null ? null : checks.asMap())
                .build();
    }
}
