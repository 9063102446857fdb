package io.github.supercorrect.core.strategy;

/** What makes one of several solutions the best. Of those with the same score the one drawn first wins. */
public enum Score {
    /** The step checker: no wrong step before a wrong one, a later wrong step before an earlier, then more claims checked. */
    CHECKS,
    /** The mean log-probability of the tokens; the model must declare {@code LOG_PROBABILITIES}. */
    LOG_PROBABILITY
}
