package io.github.supercorrect.core.internal.strategy;

import io.github.supercorrect.core.event.RoundKind;
import io.github.supercorrect.core.model.Capability;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.Sampling;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.prompt.PromptTemplate;

/** What is to be solved, and how a single generation would do it. */
public record Task(String problem, LanguageModel model, PromptTemplate template, GenerationOptions generation) {
    /** The published sampling of votes. */
    private static final double TEMPERATURE = 0.7;

    private static final double TOP_P = 0.8;

    /** The generation that a single solve is. */
    public RoundRequest solve() {
        return new RoundRequest(RoundKind.SOLVE, model, template, prompt(), generation);
    }

    /** The same prompt, drawn with a seed that is larger by {@code offset}. */
    RoundRequest draw(RoundKind kind, int offset, boolean logProbabilities) {
        GenerationOptions.Builder options = generation.toBuilder().sampling(sampling());
        GenerationOptions drawn =
                logProbabilities ? options.logProbabilities(true).build() : options.build();
        boolean seeded = model.capabilities().contains(Capability.SEED);
        return new RoundRequest(kind, model, template, prompt(), seeded ? drawn.withSeedOffset(offset) : drawn);
    }

    private Sampling sampling() {
        Sampling asked = generation.sampling();
        return asked.isGreedy()
                ? asked.toBuilder().temperature(TEMPERATURE).topP(TOP_P).build()
                : asked;
    }

    private Prompt prompt() {
        return template.render(problem);
    }
}
