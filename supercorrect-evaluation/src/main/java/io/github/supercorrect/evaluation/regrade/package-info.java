/** Grading recorded outputs of any system, without a model, and comparing with what its own grader said. Nothing here solves. */
@NullMarked
package io.github.supercorrect.evaluation.regrade;

import org.jspecify.annotations.NullMarked;
