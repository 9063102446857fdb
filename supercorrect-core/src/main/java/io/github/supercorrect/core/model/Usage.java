package io.github.supercorrect.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a generation used. Durations are measured where the model runs; in JSON they are milliseconds with fraction.
 *
 * @param promptTokens tokens of the rendered prompt, format tokens included
 * @param cachedTokens how many of those came from a cache and were not computed again
 * @param generatedTokens tokens that were sampled, the end-of-turn token included where it was sampled
 * @param queueTime waiting for a free place
 * @param promptTime prompt processing, up to the first token
 * @param generationTime from the first token to the last
 */
public record Usage(
        int promptTokens,
        int cachedTokens,
        int generatedTokens,
        Duration queueTime,
        Duration promptTime,
        Duration generationTime)
        implements JsonForm {

    /** You get what both used together. */
    public Usage plus(Usage other) {
        return new Usage(
                promptTokens + other.promptTokens,
                cachedTokens + other.cachedTokens,
                generatedTokens + other.generatedTokens,
                queueTime.plus(other.queueTime),
                promptTime.plus(other.promptTime),
                generationTime.plus(other.generationTime));
    }

    /** You get the usage back from its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Usage fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("usage", map);
        return new Usage(
                fields.integer("promptTokens"),
                fields.integer("cachedTokens"),
                fields.integer("generatedTokens"),
                fields.millis("queueMillis"),
                fields.millis("promptMillis"),
                fields.millis("generationMillis"));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("promptTokens", promptTokens)
                .put("cachedTokens", cachedTokens)
                .put("generatedTokens", generatedTokens)
                .put("queueMillis", JsonObject.millis(queueTime))
                .put("promptMillis", JsonObject.millis(promptTime))
                .put("generationMillis", JsonObject.millis(generationTime))
                .build();
    }
}
