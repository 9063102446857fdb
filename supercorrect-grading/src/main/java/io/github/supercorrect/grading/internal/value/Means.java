package io.github.supercorrect.grading.internal.value;

/** How a verdict on two scalars was reached, the strictest first. */
public enum Means {
    /** Both are the same formula after reordering, or both are fractions. */
    EXACT,
    /** Residues modulo primes at random points: as good as a proof. */
    MODULAR,
    /** Constants in arithmetic of at least 60 digits with error bounds. */
    CONSTANT,
    /** Functions at several points, with error bounds at each. */
    SAMPLED,
    /** Only the magnitudes are known, and they differ. */
    MAGNITUDE,
    /** Nothing could tell. */
    NONE
}
