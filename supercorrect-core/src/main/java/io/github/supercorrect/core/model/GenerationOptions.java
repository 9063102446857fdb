package io.github.supercorrect.core.model;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.PromptTooLongException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a model is told besides the prompt. Immutable. */
public final class GenerationOptions {
    /** New tokens at most, unless another limit is set or less context is left. */
    public static final int DEFAULT_MAX_TOKENS = 2048;

    /** A prompt that leaves fewer tokens of context than this is too long. */
    public static final int MINIMUM_ROOM = 16;

    /** The largest {@link #topLogProbabilities()}. */
    public static final int MOST_TOP_LOG_PROBABILITIES = 20;

    private static final GenerationOptions DEFAULTS = new Builder().build();

    private final Sampling sampling;
    private final @Nullable Integer maxTokens;
    private final List<String> stopStrings;
    private final boolean logProbabilities;
    private final int topLogProbabilities;

    private GenerationOptions(Builder builder) {
        this.sampling = builder.sampling;
        this.maxTokens = builder.maxTokens;
        this.stopStrings = builder.stopStrings;
        this.logProbabilities = builder.logProbabilities;
        this.topLogProbabilities = builder.topLogProbabilities;
    }

    /** Greedy, the default number of tokens, no stop strings, no log-probabilities. */
    public static GenerationOptions defaults() {
        return DEFAULTS;
    }

    /** You get a builder that starts as {@link #defaults()}. */
    public static Builder builder() {
        return new Builder();
    }

    /** You get a builder that starts with these values. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** How tokens are chosen. */
    public Sampling sampling() {
        return sampling;
    }

    /** New tokens at most, if set; {@link #maxTokensFor} says what holds. */
    public OptionalInt maxTokens() {
        return maxTokens == null ? OptionalInt.empty() : OptionalInt.of(maxTokens);
    }

    /**
     * New tokens at most for a prompt of this length: what was asked for (else {@value #DEFAULT_MAX_TOKENS}), but never more
     * than the context has left. Reaching it is {@link FinishReason#LENGTH}.
     *
     * @param promptTokens tokens of the rendered prompt
     * @param contextSize the model's context, in tokens
     * @throws PromptTooLongException if fewer than {@value #MINIMUM_ROOM} tokens are left
     */
    public int maxTokensFor(int promptTokens, int contextSize) {
        int room = contextSize - promptTokens;
        if (room < MINIMUM_ROOM) {
            throw new PromptTooLongException(promptTokens, contextSize, MINIMUM_ROOM);
        }
        return Math.min(maxTokens == null ? DEFAULT_MAX_TOKENS : maxTokens, room);
    }

    /**
     * Texts that end the generation; they are not part of the result. Core stops at them for every model; a model may stop
     * by itself to save work.
     */
    public List<String> stopStrings() {
        return stopStrings;
    }

    /** Whether the model reports the log-probability of each token to the sink. */
    public boolean logProbabilities() {
        return logProbabilities;
    }

    /** How many of the likeliest tokens at each place are reported too; 0 for the chosen one only. */
    public int topLogProbabilities() {
        return topLogProbabilities;
    }

    /**
     * You get the options of sample {@code offset} in {@link LanguageModel#generateSamples}: the same but for the seed, which
     * is larger by this.
     */
    public GenerationOptions withSeedOffset(int offset) {
        long seed = (sampling.seed() + offset) % (Sampling.MAXIMUM_SEED + 1);
        return toBuilder().sampling(sampling.toBuilder().seed(seed).build()).build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GenerationOptions that
                && sampling.equals(that.sampling)
                && Objects.equals(maxTokens, that.maxTokens)
                && stopStrings.equals(that.stopStrings)
                && logProbabilities == that.logProbabilities
                && topLogProbabilities == that.topLogProbabilities;
    }

    @Override
    public int hashCode() {
        return Objects.hash(sampling, maxTokens, stopStrings, logProbabilities, topLogProbabilities);
    }

    @Override
    public String toString() {
        return "GenerationOptions[" + sampling + ", maxTokens=" + maxTokens + ", stopStrings=" + stopStrings
                + ", logProbabilities=" + logProbabilities + ", topLogProbabilities=" + topLogProbabilities + "]";
    }

    /** Builds {@link GenerationOptions}. Not thread-safe. */
    public static final class Builder {
        private Sampling sampling = Sampling.greedy();
        private @Nullable Integer maxTokens;
        private List<String> stopStrings = List.of();
        private boolean logProbabilities;
        private int topLogProbabilities;

        private Builder() {}

        private Builder(GenerationOptions options) {
            this.sampling = options.sampling;
            this.maxTokens = options.maxTokens;
            this.stopStrings = options.stopStrings;
            this.logProbabilities = options.logProbabilities;
            this.topLogProbabilities = options.topLogProbabilities;
        }

        /** How tokens are chosen; greedy unless set. */
        public Builder sampling(Sampling sampling) {
            this.sampling = Objects.requireNonNull(sampling, "sampling");
            return this;
        }

        /** New tokens at most, 1 or more; {@value GenerationOptions#DEFAULT_MAX_TOKENS} unless set. */
        public Builder maxTokens(int maxTokens) {
            if (maxTokens < 1) {
                throw new InvalidInputException("maxTokens is " + maxTokens + "; it must be at least 1.");
            }
            this.maxTokens = maxTokens;
            return this;
        }

        /** Texts that end the generation, none of them empty; none unless set. */
        public Builder stopStrings(List<String> stopStrings) {
            if (stopStrings.stream().anyMatch(String::isEmpty)) {
                throw new InvalidInputException(
                        "stopStrings holds an empty text, which would stop at once; leave it out.");
            }
            this.stopStrings = List.copyOf(stopStrings);
            return this;
        }

        /** Asks for the log-probability of each token; off unless set. Off also takes back {@link #topLogProbabilities}. */
        public Builder logProbabilities(boolean logProbabilities) {
            this.logProbabilities = logProbabilities;
            if (!logProbabilities) {
                this.topLogProbabilities = 0;
            }
            return this;
        }

        /**
         * Asks for so many of the likeliest tokens at each place, 0 to {@value
         * GenerationOptions#MOST_TOP_LOG_PROBABILITIES}; 0 unless set. More than 0 turns {@link #logProbabilities} on.
         */
        public Builder topLogProbabilities(int topLogProbabilities) {
            if (topLogProbabilities < 0 || topLogProbabilities > MOST_TOP_LOG_PROBABILITIES) {
                throw new InvalidInputException("topLogProbabilities is " + topLogProbabilities + "; it must be 0 to "
                        + MOST_TOP_LOG_PROBABILITIES + ".");
            }
            this.topLogProbabilities = topLogProbabilities;
            this.logProbabilities = logProbabilities || topLogProbabilities > 0;
            return this;
        }

        /** You get the options. */
        public GenerationOptions build() {
            return new GenerationOptions(this);
        }
    }
}
