/**
 * The conventions of grading: a {@linkplain io.github.supercorrect.grading.policy.GradingPolicy policy} says which of them hold, and
 * each has a {@linkplain io.github.supercorrect.grading.policy.Policy name}. Nothing here compares anything.
 */
@NullMarked
package io.github.supercorrect.grading.policy;

import org.jspecify.annotations.NullMarked;
