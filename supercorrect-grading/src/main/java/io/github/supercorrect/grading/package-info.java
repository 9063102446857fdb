/**
 * Whether two answers of mathematics problems are equal: the {@linkplain io.github.supercorrect.grading.AnswerGrader grader}, the
 * {@linkplain io.github.supercorrect.grading.policy.GradingPolicy policy} that says what counts as equal, and the
 * {@linkplain io.github.supercorrect.grading.verdict.Verdict verdict}; and whether the steps on the way hold: the
 * {@linkplain io.github.supercorrect.grading.StepChecker step checker}. Nothing here throws on any text, waits for a clock or runs anything.
 */
@NullMarked
package io.github.supercorrect.grading;

import org.jspecify.annotations.NullMarked;
