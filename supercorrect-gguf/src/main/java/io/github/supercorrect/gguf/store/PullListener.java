package io.github.supercorrect.gguf.store;

/**
 * Hears how a pull goes, on the thread that pulls; what it throws ends the pull. Of a model that is here
 * already it hears notes at most.
 */
public interface PullListener {

    /** Hears nothing. */
    PullListener NONE = new PullListener() {};

    /** Before the first byte is fetched; once more if the file changes on the server meanwhile. */
    default void onStart(PullOffer offer) {}

    /** Some times a second, and when all bytes are there. While another process fetches the model, its bytes. */
    default void onProgress(PullProgress progress) {}

    /** Something that a user should read. */
    default void onNote(String text) {}
}
