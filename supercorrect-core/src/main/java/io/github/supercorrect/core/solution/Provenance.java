package io.github.supercorrect.core.solution;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import io.github.supercorrect.core.model.ModelInfo;
import io.github.supercorrect.core.model.Sampling;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What made a solution: model, prompt and sampling. Immutable. */
public final class Provenance implements JsonForm {
    private final ModelInfo model;
    private final String prompt;
    private final String promptHash;
    private final Sampling sampling;
    private final @Nullable Long seed;
    private final @Nullable Integer maxTokens;

    private Provenance(
            ModelInfo model,
            String prompt,
            String promptHash,
            Sampling sampling,
            @Nullable Long seed,
            @Nullable Integer maxTokens) {
        this.model = Objects.requireNonNull(model, "model");
        this.prompt = Objects.requireNonNull(prompt, "prompt");
        this.promptHash = Objects.requireNonNull(promptHash, "promptHash");
        this.sampling = Objects.requireNonNull(sampling, "sampling");
        this.seed = seed;
        this.maxTokens = maxTokens;
    }

    /**
     * You get a provenance.
     *
     * @param model the model that generated
     * @param prompt the prompt template's name, for instance {@code "SYSTEM"}
     * @param promptHash the prompt template's hash
     * @param sampling how tokens were chosen
     * @param seeded whether the model honours the seed
     * @param maxTokens new tokens at most as asked for; empty for the default
     */
    public static Provenance of(
            ModelInfo model,
            String prompt,
            String promptHash,
            Sampling sampling,
            boolean seeded,
            OptionalInt maxTokens) {
        Integer limit = maxTokens.isPresent() ? maxTokens.getAsInt() : null;
        return new Provenance(model, prompt, promptHash, sampling, seeded ? sampling.seed() : null, limit);
    }

    /** The model that generated. */
    public ModelInfo model() {
        return model;
    }

    /** The prompt template's name, for instance {@code "SYSTEM"}. */
    public String prompt() {
        return prompt;
    }

    /** The prompt template's hash. */
    public String promptHash() {
        return promptHash;
    }

    /** How tokens were chosen; {@link #isSeeded()} says whether its seed meant anything. */
    public Sampling sampling() {
        return sampling;
    }

    /** Whether the model honours seeds: the same request gives the same text. */
    public boolean isSeeded() {
        return seed != null;
    }

    /** New tokens at most as asked for; empty for the default. */
    public OptionalInt maxTokens() {
        return maxTokens == null ? OptionalInt.empty() : OptionalInt.of(maxTokens);
    }

    /** You get the provenance back from its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Provenance fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("provenance", map);
        return new Provenance(
                Objects.requireNonNullElse(fields.objectOrNull("model", ModelInfo::fromMap), ModelInfo.unknown()),
                fields.string("prompt"),
                fields.string("promptHash"),
                Objects.requireNonNullElse(fields.objectOrNull("sampling", Sampling::fromMap), Sampling.greedy()),
                fields.longOrNull("seed"),
                fields.integerOrNull("maxTokens"));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("model", model.asMap())
                .put("prompt", prompt)
                .put("promptHash", promptHash)
                .put("sampling", sampling.asMap())
                .put("seed", seed)
                .put("maxTokens", maxTokens)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Provenance that && asMap().equals(that.asMap());
    }

    @Override
    public int hashCode() {
        return asMap().hashCode();
    }

    @Override
    public String toString() {
        return "Provenance" + asMap();
    }
}
