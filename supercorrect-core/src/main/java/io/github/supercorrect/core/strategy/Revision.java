package io.github.supercorrect.core.strategy;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.solution.Solution;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt to better a solution: a self-correction, a reflection or a resumption. Kind {@value #KIND}.
 *
 * @param by the strategy
 * @param before the answer before; null if there was none
 * @param after the answer after; null if there was none, or nothing was generated
 * @param accepted whether the second solution took the place of the first
 * @param reason why, or why not, in words
 * @param trace what was found step by step in the first solution; null if nobody looked
 */
public record Revision(
        String by,
        @Nullable String before,
        @Nullable String after,
        boolean accepted,
        String reason,
        @Nullable CorrectionTrace trace)
        implements StrategyEvidence {
    /** The kind of this evidence. */
    public static final String KIND = "revision";

    public Revision {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
    }

    /** The revisions behind a solution, in order. */
    public static List<Revision> of(Solution solution) {
        return StrategyEvidence.in(solution, KIND, Revision::fromMap);
    }

    /** You get the revision back from its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Revision fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields(KIND, map);
        return new Revision(
                fields.string("by"),
                fields.stringOrNull("before"),
                fields.stringOrNull("after"),
                fields.bool("accepted"),
                fields.string("reason"),
                fields.objectOrNull("trace", CorrectionTrace::fromMap));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("by", by)
                .put("before", before)
                .put("after", after)
                .put("accepted", accepted)
                .put("reason", reason)
                .put("trace", trace == null ? null : trace.asMap())
                .build();
    }
}
