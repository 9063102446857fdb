package io.github.supercorrect.evaluation;

/** Is told of a run as it goes on, on the thread that runs it. */
public interface EvaluationListener {
    /** A result is in the file. */
    default void onResult(ItemResult result, EvaluationProgress progress) {}
}
