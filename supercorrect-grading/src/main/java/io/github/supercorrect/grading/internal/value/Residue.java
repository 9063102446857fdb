package io.github.supercorrect.grading.internal.value;

/** {@code real + i imaginary} modulo a prime, in the form of its {@link PrimeField}. */
record Residue(long real, long imaginary) {}
