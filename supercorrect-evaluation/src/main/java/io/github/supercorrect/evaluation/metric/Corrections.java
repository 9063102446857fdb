package io.github.supercorrect.evaluation.metric;

import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy made of first attempts, over all solutions that had one.
 *
 * @param attempts solutions with a first attempt
 * @param firstCorrect first attempts that were right
 * @param rightToWrong right ones that were made wrong
 * @param wrongToRight wrong ones that were made right
 * @param located of the wrong ones whose first wrong step is known, those whose step was named
 */
public record Corrections(long attempts, long firstCorrect, long rightToWrong, long wrongToRight, Estimate located)
        implements JsonForm {

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("attempts", attempts)
                .put("firstCorrect", firstCorrect)
                .put("rightToWrong", rightToWrong)
                .put("wrongToRight", wrongToRight)
                .put("located", located.asMap())
                .build();
    }
}
