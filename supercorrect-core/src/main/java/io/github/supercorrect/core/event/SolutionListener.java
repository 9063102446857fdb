package io.github.supercorrect.core.event;

import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.solution.Repair;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.solution.ThoughtStep;
import io.github.supercorrect.grading.answer.Answer;

/**
 * Follows a solve; override what you need. Each {@link #onSolveStarted()} is followed by exactly one
 * {@link #onSolveCompleted} or {@link #onSolveFailed}. Calls for one problem come in order, from the thread that takes the
 * events; a listener shared by several solves is called from several threads. What a listener throws is logged and dropped.
 */
public interface SolutionListener {
    /** Every event, before the method for its kind. */
    default void onEvent(SolutionEvent event) {}

    /** The problem was accepted and its prompt rendered. */
    default void onSolveStarted() {}

    /** The request left the model's queue, as far as the model tells. */
    default void onGenerationStarted() {}

    /** Raw text arrived. */
    default void onRawText(String text) {}

    /** A step was opened. */
    default void onStepStarted(int number, String label) {}

    /** Text of a section became certain; {@code text} keeps its blanks. */
    default void onSectionText(Section section, String text) {}

    /** A step ended. */
    default void onStepCompleted(ThoughtStep step) {}

    /** The high-level thought ended. */
    default void onGeneralized(String generalized) {}

    /** An answer element ended; a later one may still replace it. */
    default void onAnswer(Answer answer) {}

    /** The parser put something right. */
    default void onRepair(Repair repair) {}

    /** A round of a strategy began. */
    default void onRoundStarted(Round round) {}

    /**
     * Something happened in a round of a strategy; the methods above are not called for it. Samples run side by side, so
     * their events come mixed; {@code event.deliverTo(listener)} hands it to a listener of that round.
     */
    default void onRoundEvent(Round round, SolutionEvent event) {}

    /** A round of a strategy ended. */
    default void onRoundCompleted(Round round, Solution solution) {}

    /** A round of a strategy failed; the solve may go on without it. */
    default void onRoundFailed(Round round, SuperCorrectException failure) {}

    /** The end: here is everything. */
    default void onSolveCompleted(Solution solution) {}

    /** The end: there is no solution. */
    default void onSolveFailed(SuperCorrectException failure) {}
}
