package io.github.supercorrect.cli.bench;

import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.model.LanguageModel;
import io.github.supercorrect.core.model.TokenSink;
import io.github.supercorrect.core.model.Usage;
import io.github.supercorrect.core.prompt.Prompt;
import java.time.Duration;
import java.util.Collections;
import java.util.Objects;

/** Greedy requests to a model. */
final class Requests {
    private static final TokenSink NOWHERE = text -> {};
    private static final Usage NONE = new Usage(0, 0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    private static final int SEVERAL = 2;

    private final LanguageModel model;
    private Usage last = NONE;

    Requests(LanguageModel model) {
        this.model = model;
    }

    /** A request that ends with its first token; it is one. */
    int first(Prompt prompt) {
        last = usage(model.generate(prompt, options(1), NOWHERE));
        return 1;
    }

    /** A request that goes on after its first token, which is when an engine keeps the prompt's beginning. */
    void several(Prompt prompt) {
        model.generate(prompt, options(SEVERAL), NOWHERE);
    }

    /** Requests that are computed together; you get the number of tokens that came. */
    int group(Prompt prompt, int size, int maxTokens) {
        return model.generateSamples(prompt, options(maxTokens), Collections.nCopies(size, NOWHERE)).stream()
                .mapToInt(result -> usage(result).generatedTokens())
                .sum();
    }

    /** Of the last {@link #first}. */
    Usage lastUsage() {
        return last;
    }

    private static Usage usage(GenerationResult result) {
        return Objects.requireNonNullElse(result.usage(), NONE);
    }

    private static GenerationOptions options(int maxTokens) {
        return GenerationOptions.builder().maxTokens(maxTokens).build();
    }
}
