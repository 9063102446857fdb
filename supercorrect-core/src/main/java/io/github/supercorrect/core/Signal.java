package io.github.supercorrect.core;

import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.model.GenerationResult;
import io.github.supercorrect.core.solution.Solution;

/** What the thread of a generation or a strategy tells the thread that takes its events. */
sealed interface Signal {
    record Started() implements Signal {}

    record Text(String text) implements Signal {}

    /** An event of a strategy, as it is. */
    record Happened(SolutionEvent event) implements Signal {}

    /** A strategy came to its end. */
    record Solved(Solution solution) implements Signal {}

    record Ended(GenerationResult result) implements Signal {}

    record Failed(SuperCorrectException failure) implements Signal {}

    /** The caller cancelled, and everything that had arrived was taken. */
    record Cancelled() implements Signal {}

    /** Nothing came until the deadline. */
    record Late() implements Signal {}
}
