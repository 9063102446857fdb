package io.github.supercorrect.evaluation;

import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import io.github.supercorrect.grading.verdict.Outcome;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the grader said of an answer.
 *
 * @param answer the answer that was found; null if none was, which is wrong
 * @param outcome whether it equals the known one
 * @param reason why, in one sentence
 */
public record Judgement(@Nullable String answer, Outcome outcome, String reason) implements JsonForm {
    public Judgement {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
    }

    /** Whether the answer counts as right: it is known to equal the known one. */
    public boolean isCorrect() {
        return outcome == Outcome.EQUAL;
    }

    static Judgement fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("judgement", map);
        return new Judgement(
                fields.stringOrNull("answer"), fields.constant("outcome", Outcome.class), fields.string("reason"));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("answer", answer)
                .put("outcome", outcome.name())
                .put("reason", reason)
                .build();
    }
}
