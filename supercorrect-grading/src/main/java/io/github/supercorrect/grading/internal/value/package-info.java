/**
 * Scalar expressions as values: exact fractions, residues modulo primes, and decimals of as many digits as a decision takes.
 * Nothing here knows about units, lists or rounding.
 */
@NullMarked
package io.github.supercorrect.grading.internal.value;

import org.jspecify.annotations.NullMarked;
