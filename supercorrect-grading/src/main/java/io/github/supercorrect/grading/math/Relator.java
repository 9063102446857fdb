package io.github.supercorrect.grading.math;

/** What stands between the members of a chain. Later versions may add constants. */
public enum Relator {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    /** {@code \approx}, {@code \doteq}, {@code \sim}. */
    APPROXIMATELY,
    /** {@code \equiv}, {@code \cong}. */
    CONGRUENT,
    /** {@code \in}. */
    ELEMENT_OF,
    NOT_ELEMENT_OF,
    SUBSET,
    DIVIDES,
    PARALLEL,
    PERPENDICULAR,
    /** {@code \to}, {@code \mapsto}, {@code \implies}, {@code \Rightarrow}. */
    LEADS_TO
}
