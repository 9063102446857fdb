package io.github.supercorrect.core.solution;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.grading.answer.Answer;
import io.github.supercorrect.grading.answer.AnswerRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON form of a solution, as documented in docs/solution-json.md: the one place that knows its fields. */
final class SolutionForm {
    private SolutionForm() {}

    static Map<String, @Nullable Object> write(Solution solution) {
        return new JsonObject()
                .put("schemaVersion", Solution.SCHEMA_VERSION)
                .put("steps", forms(solution.steps))
                .put("preamble", solution.preamble)
                .put("generalized", solution.generalized)
                .put("answer", solution.answer == null ? null : answer(solution.answer))
                .put("complete", solution.complete)
                .put("finishReason", solution.finishReason == null ? null : solution.finishReason.name())
                .put("usage", formOrNull(solution.usage))
                .put("repairs", forms(solution.repairs))
                .put("provenance", formOrNull(solution.provenance))
                .put("evidence", forms(solution.evidence))
                .put("raw", solution.raw)
                .build();
    }

    static Solution read(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("solution", map);
        int version = fields.integer("schemaVersion");
        if (version != Solution.SCHEMA_VERSION) {
            throw new InvalidInputException("JSON of solution: schemaVersion is " + version + "; this release reads "
                    + Solution.SCHEMA_VERSION + ".");
        }
        return Solution.builder(fields.string("raw"))
                .steps(fields.objects("steps", ThoughtStep::fromMap))
                .preamble(fields.stringOrNull("preamble"))
                .generalized(fields.stringOrNull("generalized"))
                .answer(fields.objectOrNull("answer", SolutionForm::answer))
                .complete(fields.bool("complete"))
                .finishReason(fields.constantOrNull("finishReason", FinishReason.class))
                .usage(fields.objectOrNull("usage", Usage::fromMap))
                .repairs(fields.objects("repairs", Repair::fromMap))
                .provenance(fields.objectOrNull("provenance", Provenance::fromMap))
                .evidence(fields.objects("evidence", Evidence::fromMap))
                .build();
    }

    private static Map<String, @Nullable Object> answer(Answer answer) {
        return new JsonObject()
                .put("raw", answer.raw())
                .put("value", answer.value())
                .put("rule", answer.rule().name())
                .build();
    }

    private static Answer answer(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("answer", map);
        return new Answer(
                fields.string("raw"), fields.stringOrNull("value"), fields.constant("rule", AnswerRule.class));
    }

    private static List<Map<String, @Nullable Object>> forms(List<? extends JsonForm> values) {
        return values.stream().map(JsonForm::asMap).toList();
    }

    private static @Nullable Map<String, @Nullable Object> formOrNull(@Nullable JsonForm value) {
        return value == null ? null : value.asMap();
    }
}
