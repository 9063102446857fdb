package io.github.supercorrect.core;

import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.Sampling;
import io.github.supercorrect.core.prompt.PromptStyle;
import io.github.supercorrect.core.prompt.PromptTemplate;
import io.github.supercorrect.core.prompt.Prompts;
import io.github.supercorrect.core.strategy.Strategy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How one problem is solved: strategy, prompt, generation, budgets. Immutable. */
public final class SolveOptions {
    private static final SolveOptions DEFAULTS = new Builder().build();

    private final PromptTemplate prompt;
    private final GenerationOptions generation;
    private final Budgets budgets;
    private final Strategy strategy;

    private SolveOptions(Builder builder) {
        this.prompt = builder.prompt;
        this.generation = builder.generation.sampling(builder.sampling.build()).build();
        this.budgets = builder.budgets;
        this.strategy = builder.strategy;
    }

    /** The hierarchical thought prompt as system message, greedy, up to 2048 new tokens, no budgets. */
    public static SolveOptions defaults() {
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

    /** How the problem is put to the model; its only variable is {@code problem}. */
    public PromptTemplate prompt() {
        return prompt;
    }

    /** Limits and sampling. */
    public GenerationOptions generation() {
        return generation;
    }

    /** How long the caller is ready to wait. */
    public Budgets budgets() {
        return budgets;
    }

    /** What is done to get a better answer than one generation gives. */
    public Strategy strategy() {
        return strategy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SolveOptions that
                && prompt.equals(that.prompt)
                && generation.equals(that.generation)
                && budgets.equals(that.budgets)
                && strategy.equals(that.strategy);
    }

    @Override
    public int hashCode() {
        return Objects.hash(prompt, generation, budgets, strategy);
    }

    @Override
    public String toString() {
        return "SolveOptions[" + prompt + ", " + generation + ", " + budgets + ", " + strategy + "]";
    }

    /** Builds {@link SolveOptions}. Not thread-safe. */
    public static final class Builder {
        private PromptTemplate prompt;
        private final GenerationOptions.Builder generation;
        private Sampling.Builder sampling;
        private Budgets budgets;
        private Strategy strategy;

        private Builder() {
            this.prompt = Prompts.problem(PromptStyle.SYSTEM);
            this.generation = GenerationOptions.builder();
            this.sampling = Sampling.builder();
            this.budgets = Budgets.unlimited();
            this.strategy = Strategy.single();
        }

        private Builder(SolveOptions options) {
            this.prompt = options.prompt;
            this.generation = options.generation.toBuilder();
            this.sampling = options.generation.sampling().toBuilder();
            this.budgets = options.budgets;
            this.strategy = options.strategy;
        }

        /** Puts the problem in one of the published ways; {@link PromptStyle#SYSTEM} unless set. */
        public Builder promptStyle(PromptStyle style) {
            return prompt(Prompts.problem(style));
        }

        /** Puts the problem by a template of your own, whose only variable is {@code problem}. */
        public Builder prompt(PromptTemplate prompt) {
            this.prompt = Objects.requireNonNull(prompt, "prompt");
            return this;
        }

        /** Sets all of the sampling at once. */
        public Builder sampling(Sampling sampling) {
            this.sampling = sampling.toBuilder();
            return this;
        }

        /** See {@link Sampling#temperature()}; 0, greedy, unless set. */
        public Builder temperature(double temperature) {
            sampling.temperature(temperature);
            return this;
        }

        /** See {@link Sampling#topP()}; 1, off, unless set. */
        public Builder topP(double topP) {
            sampling.topP(topP);
            return this;
        }

        /** See {@link Sampling#topK()}; 0, off, unless set. */
        public Builder topK(int topK) {
            sampling.topK(topK);
            return this;
        }

        /** See {@link Sampling#minP()}; 0, off, unless set. */
        public Builder minP(double minP) {
            sampling.minP(minP);
            return this;
        }

        /** See {@link Sampling#repeatPenalty()}; 1, off, unless set. */
        public Builder repeatPenalty(double repeatPenalty) {
            sampling.repeatPenalty(repeatPenalty);
            return this;
        }

        /** See {@link Sampling#seed()}; {@value Sampling#DEFAULT_SEED} unless set. */
        public Builder seed(long seed) {
            sampling.seed(seed);
            return this;
        }

        /** New tokens at most, 1 or more; {@value GenerationOptions#DEFAULT_MAX_TOKENS} or what the context has left. */
        public Builder maxTokens(int maxTokens) {
            generation.maxTokens(maxTokens);
            return this;
        }

        /** Texts that end the generation and are not part of it, none of them empty; none unless set. */
        public Builder stopStrings(List<String> stopStrings) {
            generation.stopStrings(stopStrings);
            return this;
        }

        /** How long the caller is ready to wait; without limit unless set. */
        public Builder budgets(Budgets budgets) {
            this.budgets = Objects.requireNonNull(budgets, "budgets");
            return this;
        }

        /** What is done to get a better answer than one generation gives; {@link Strategy#single()} unless set. */
        public Builder strategy(Strategy strategy) {
            this.strategy = Objects.requireNonNull(strategy, "strategy");
            return this;
        }

        /** The budget for the whole; the others stay. */
        public Builder timeout(Duration total) {
            return budgets(budgets.withTotal(total));
        }

        /**
         * You get the options.
         *
         * @throws io.github.supercorrect.core.error.InvalidInputException if a field is outside its limits
         */
        public SolveOptions build() {
            return new SolveOptions(this);
        }
    }
}
