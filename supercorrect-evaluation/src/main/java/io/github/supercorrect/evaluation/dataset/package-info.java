/**
 * Problems with known answers, read from JSON lines one at a time: MATH, MATH-500, GSM8K, or any file with the fields that are
 * named in {@link io.github.supercorrect.evaluation.dataset.DatasetFormat}. Nothing here solves or grades.
 */
@NullMarked
package io.github.supercorrect.evaluation.dataset;

import org.jspecify.annotations.NullMarked;
