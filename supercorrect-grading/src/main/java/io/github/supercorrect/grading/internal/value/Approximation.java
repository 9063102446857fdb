package io.github.supercorrect.grading.internal.value;

/** A number and a bound of its error. */
record Approximation(double value, double error) {}
