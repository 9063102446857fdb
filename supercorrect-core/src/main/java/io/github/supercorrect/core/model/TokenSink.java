package io.github.supercorrect.core.model;

import java.util.List;

/** Takes the text of one generation, in order, from one thread. */
@FunctionalInterface
public interface TokenSink {
    /**
     * Takes the next piece of text: one token or many; never half a surrogate pair.
     *
     * @throws io.github.supercorrect.core.error.CancelledException if the caller has cancelled: end the generation
     */
    void accept(String text);

    /** Takes a piece together with the natural logarithm of its probability. Here: the probability is dropped. */
    default void accept(String text, double logProbability) {
        accept(text);
    }

    /**
     * Takes a piece together with the tokens that it was made of. Here: as {@link #accept(String, double)} with the
     * probability of all of them.
     *
     * @param tokens those since the last piece; their texts need not add up to this piece, because a stop string may have cut
     *     it and a split character is shown whole
     */
    default void accept(String text, List<TokenLogProbability> tokens) {
        if (tokens.isEmpty()) {
            accept(text);
        } else {
            accept(
                    text,
                    tokens.stream()
                            .mapToDouble(TokenLogProbability::logProbability)
                            .sum());
        }
    }

    /** The request has left the model's queue: prompt processing begins. Optional; it starts the first-token budget. */
    default void started() {}

    /** Tells a model that waits or computes without producing text when to stop. */
    default Cancellation cancellation() {
        return Cancellation.never();
    }
}
