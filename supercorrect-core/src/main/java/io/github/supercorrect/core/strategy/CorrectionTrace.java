package io.github.supercorrect.core.strategy;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who went through a solution found, step by step.
 *
 * @param source who looked
 * @param steps the steps in order
 * @param answer the answer that the model comes to; null if it gave none, and from the step checker
 * @param claimsChecked how many claims in the steps were calculated; 0 from a model
 * @param complete whether it was gone through to the end; a model may break off, or write something else
 */
public record CorrectionTrace(
        TraceSource source, List<TraceStep> steps, @Nullable String answer, int claimsChecked, boolean complete)
        implements JsonForm {
    public CorrectionTrace {
        Objects.requireNonNull(source, "source");
        steps = List.copyOf(steps);
    }

    /** The first step that is called wrong, if one is. */
    public Optional<TraceStep> firstWrong() {
        return steps.stream()
                .filter(step -> step.verdict() == StepVerdict.WRONG)
                .findFirst();
    }

    /** You get the trace back from its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CorrectionTrace fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("trace", map);
        return new CorrectionTrace(
                fields.constant("source", TraceSource.class),
                fields.objects("steps", TraceStep::fromMap),
                fields.stringOrNull("answer"),
                fields.integer("claimsChecked"),
                fields.bool("complete"));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("source", source.name())
                .put("firstWrongStep", firstWrong().map(TraceStep::number).orElse(null))
                .put("steps", steps.stream().map(TraceStep::asMap).toList())
                .put("answer", answer)
                .put("claimsChecked", claimsChecked)
                .put("complete", complete)
                .build();
    }
}
