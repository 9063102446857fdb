package io.github.supercorrect.core.model;

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

    /** The request has left the model's queue: prompt processing begins. Optional; it starts the first-token budget. */
    default void started() {}

    /** Tells a model that waits or computes without producing text when to stop. */
    default Cancellation cancellation() {
        return Cancellation.never();
    }
}
