package io.github.supercorrect.evaluation.regrade;

import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far this grader agrees with the judgements in a record.
 *
 * @param judged outputs that the record has a judgement of
 * @param recordedCorrect those of them that the record calls right
 * @param disagreements every output that is judged otherwise here
 */
public record Agreement(long judged, long recordedCorrect, List<Disagreement> disagreements) implements JsonForm {
    public Agreement {
        disagreements = List.copyOf(disagreements);
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("judged", judged)
                .put("recordedCorrect", recordedCorrect)
                .put(
                        "disagreements",
                        disagreements.stream().map(Disagreement::asMap).toList())
                .build();
    }
}
