package io.github.supercorrect.core;

import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.model.GenerationResult;

/** What the thread of a generation tells the thread that takes its events. */
sealed interface Signal {
    record Started() implements Signal {}

    record Text(String text) implements Signal {}

    record Ended(GenerationResult result) implements Signal {}

    record Failed(SuperCorrectException failure) implements Signal {}

    /** The caller cancelled, and everything that had arrived was taken. */
    record Cancelled() implements Signal {}

    /** Nothing came until the deadline. */
    record Late() implements Signal {}
}
