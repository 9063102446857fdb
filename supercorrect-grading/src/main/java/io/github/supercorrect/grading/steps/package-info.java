/**
 * Which step of a worked solution is provably wrong, found without a model: the {@linkplain io.github.supercorrect.grading.StepChecker
 * checker} looks for equalities and inequalities in a step's prose and LaTeX, calculates both sides exactly and
 * {@linkplain io.github.supercorrect.grading.steps.StepReport reports} what it found. Nothing here throws on any text, waits for a clock or
 * runs anything.
 */
@NullMarked
package io.github.supercorrect.grading.steps;

import org.jspecify.annotations.NullMarked;
