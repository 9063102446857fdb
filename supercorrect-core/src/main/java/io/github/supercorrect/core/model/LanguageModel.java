package io.github.supercorrect.core.model;

import io.github.supercorrect.core.prompt.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A language model: text in, text out, piece by piece. The smallest one is a lambda:
 *
 * <pre>{@code
 * LanguageModel model = (prompt, options, sink) -> {
 *     sink.accept("<Answer>4</Answer>");
 *     return GenerationResult.stopped();
 * };
 * }</pre>
 *
 * <p>A model says in {@link #capabilities()} what it can do beyond that; what happens with a request that needs more is
 * written at {@link Capability}, once for all models.
 *
 * <p>{@link #generate} may be called from several threads at once. A model that runs fewer generations than it is asked for
 * queues the others itself and calls {@link TokenSink#started()} when one leaves the queue.
 *
 * <p>Who makes a model closes it. A {@code Solver} built on a model does not close it unless it was told to own it.
 */
@FunctionalInterface
public interface LanguageModel extends AutoCloseable {
    /**
     * Runs one generation and returns when it has ended.
     *
     * @param prompt what to answer; a chat unless the model declares {@link Capability#RAW_PROMPT}
     * @param options limits and sampling; a model honours at least {@link GenerationOptions#maxTokensFor}
     * @param sink takes the text in order; it throws {@code CancelledException} once the caller has cancelled, which a
     *     simple model just lets pass
     * @return why the generation ended, and what it used
     * @throws io.github.supercorrect.core.error.PromptTooLongException if fewer than
     *     {@value GenerationOptions#MINIMUM_ROOM} tokens of context are left
     */
    GenerationResult generate(Prompt prompt, GenerationOptions options, TokenSink sink);

    /**
     * Runs one generation for each sink, all of the same prompt. Here: one after the other, sample {@code i} with the seed
     * {@code seed + i}; a model that declares {@link Capability#SAMPLES} does it in one batch.
     */
    default List<GenerationResult> generateSamples(Prompt prompt, GenerationOptions options, List<TokenSink> sinks) {
        List<GenerationResult> results = new ArrayList<>(sinks.size());
        for (int i = 0; i < sinks.size(); i++) {
            results.add(generate(prompt, options.withSeedOffset(i), sinks.get(i)));
        }
        return List.copyOf(results);
    }

    /** What this model can do beyond text in, text out. Here: nothing. */
    default Set<Capability> capabilities() {
        return Set.of();
    }

    /** What is known of this model. Here: nothing. */
    default ModelInfo info() {
        return ModelInfo.unknown();
    }

    /** How many generations run at the same time; further ones wait. At least 1, which it is here. */
    default int concurrency() {
        return 1;
    }

    /** Gives back what the model holds. Calling it twice is fine. Here: nothing to do. */
    @Override
    default void close() {}
}
