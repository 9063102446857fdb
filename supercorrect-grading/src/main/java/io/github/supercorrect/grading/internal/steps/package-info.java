/**
 * Claims in the text of a step: where they stand, what their sides are worth, and whether they hold. Reads prose and LaTeX into
 * {@code Chain}s of sides, and judges each link of them.
 */
@NullMarked
package io.github.supercorrect.grading.internal.steps;

import org.jspecify.annotations.NullMarked;
