package io.github.supercorrect.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.internal.json.Fields;
import io.github.supercorrect.core.internal.json.JsonObject;
import io.github.supercorrect.core.json.JsonForm;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the next token is chosen; every field always has a value. The default is greedy: the likeliest token each time.
 * Immutable.
 *
 * @param temperature 0 is greedy; at most 100
 * @param topP keeps the likeliest tokens up to this sum of probabilities; above 0, at most 1 (off)
 * @param topK keeps this many of the likeliest tokens; 0 is off
 * @param minP keeps tokens at least this likely relative to the likeliest; 0 (off) to 1
 * @param repeatPenalty divides the logits of recent tokens; above 0, at most 10; 1 is off
 * @param seed 0 to {@value #MAXIMUM_SEED}
 */
public record Sampling(double temperature, double topP, int topK, double minP, double repeatPenalty, long seed)
        implements JsonForm {
    /** The largest seed; llama.cpp reads the next one as "any". */
    public static final long MAXIMUM_SEED = 0xFFFFFFFEL;

    /** The seed unless another is set. */
    public static final long DEFAULT_SEED = 0;

    private static final Sampling GREEDY = new Sampling(0, 1, 0, 0, 1, DEFAULT_SEED);

    public Sampling {
        check("temperature", temperature, temperature >= 0 && temperature <= 100, "0 to 100; 0 is greedy");
        check("topP", topP, topP > 0 && topP <= 1, "above 0 and at most 1; 1 is off");
        check("topK", topK, topK >= 0, "0 or more; 0 is off");
        check("minP", minP, minP >= 0 && minP <= 1, "0 to 1; 0 is off");
        check(
                "repeatPenalty",
                repeatPenalty,
                repeatPenalty > 0 && repeatPenalty <= 10,
                "above 0 and at most 10; 1 is off");
        check("seed", seed, seed >= 0 && seed <= MAXIMUM_SEED, "0 to " + MAXIMUM_SEED);
    }

    /** The likeliest token each time: temperature 0, nothing else. */
    public static Sampling greedy() {
        return GREEDY;
    }

    /** You get a builder that starts as {@link #greedy()}. */
    public static Builder builder() {
        return GREEDY.toBuilder();
    }

    /** You get a builder that starts with these values. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Whether the likeliest token is taken each time, so that the seed has no effect. */
    public boolean isGreedy() {
        return temperature == 0;
    }

    /** You get the sampling back from its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Sampling fromMap(Map<String, ? extends @Nullable Object> map) {
        Fields fields = new Fields("sampling", map);
        Long seed = fields.longOrNull("seed");
        return new Sampling(
                fields.decimal("temperature"),
                fields.decimal("topP"),
                fields.integer("topK"),
                fields.decimal("minP"),
                fields.decimal("repeatPenalty"),
                seed == null ? DEFAULT_SEED : seed);
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        return new JsonObject()
                .put("temperature", temperature)
                .put("topP", topP)
                .put("topK", topK)
                .put("minP", minP)
                .put("repeatPenalty", repeatPenalty)
                .put("seed", seed)
                .build();
    }

    private static void check(String field, Object value, boolean valid, String limit) {
        if (!valid) {
            throw new InvalidInputException(field + " is " + value + "; it must be " + limit + ".");
        }
    }

    /** Builds a {@link Sampling}. Not thread-safe. */
    public static final class Builder {
        private double temperature;
        private double topP;
        private int topK;
        private double minP;
        private double repeatPenalty;
        private long seed;

        private Builder(Sampling sampling) {
            this.temperature = sampling.temperature;
            this.topP = sampling.topP;
            this.topK = sampling.topK;
            this.minP = sampling.minP;
            this.repeatPenalty = sampling.repeatPenalty;
            this.seed = sampling.seed;
        }

        /** See {@link Sampling#temperature()}. */
        public Builder temperature(double temperature) {
            this.temperature = temperature;
            return this;
        }

        /** See {@link Sampling#topP()}. */
        public Builder topP(double topP) {
            this.topP = topP;
            return this;
        }

        /** See {@link Sampling#topK()}. */
        public Builder topK(int topK) {
            this.topK = topK;
            return this;
        }

        /** See {@link Sampling#minP()}. */
        public Builder minP(double minP) {
            this.minP = minP;
            return this;
        }

        /** See {@link Sampling#repeatPenalty()}. */
        public Builder repeatPenalty(double repeatPenalty) {
            this.repeatPenalty = repeatPenalty;
            return this;
        }

        /** See {@link Sampling#seed()}. */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * You get the sampling.
         *
         * @throws InvalidInputException if a field is outside its limits (also if it is not a number)
         */
        public Sampling build() {
            return new Sampling(temperature, topP, topK, minP, repeatPenalty, seed);
        }
    }
}
