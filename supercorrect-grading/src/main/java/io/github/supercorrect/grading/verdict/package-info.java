/**
 * What comparing two answers came to: the {@linkplain io.github.supercorrect.grading.verdict.Verdict verdict} with its outcome, the
 * tier that reached it, the reason, and the conventions that were needed. Nothing here compares anything.
 */
@NullMarked
package io.github.supercorrect.grading.verdict;

import org.jspecify.annotations.NullMarked;
