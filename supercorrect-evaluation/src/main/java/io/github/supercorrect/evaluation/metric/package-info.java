/**
 * What is counted from results: proportions with intervals, pass@k, majority votes, corrections, paired comparisons. Pure
 * arithmetic; nothing here reads a file or shows anything.
 */
@NullMarked
package io.github.supercorrect.evaluation.metric;

import org.jspecify.annotations.NullMarked;
