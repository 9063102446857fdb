package io.github.supercorrect.core.strategy;

/** Who looked for wrong steps. */
public enum TraceSource {
    /** A language model: what it says is a claim. */
    MODEL,
    /** The step checker: what it calls wrong is proved wrong. */
    STEP_CHECKER
}
