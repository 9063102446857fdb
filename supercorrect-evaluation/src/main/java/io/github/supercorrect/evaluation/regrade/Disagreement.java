package io.github.supercorrect.evaluation.regrade;

import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import io.github.supercorrect.evaluation.Judgement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An output that the record calls right and this grader does not, or the other way round.
 *
 * @param id of the problem
 * @param sample the output's place among those of the problem, from 0
 * @param gold the known answer
 * @param recorded whether the record calls it right
 * @param judgement what this grader says
 */
public record Disagreement(String id, int sample, String gold, boolean recorded, Judgement judgement)
        implements JsonForm {

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("id", id)
                .put("sample", sample)
                .put("gold", gold)
                .put("recorded", recorded)
                .put("judgement", judgement.asMap())
                .build();
    }
}
