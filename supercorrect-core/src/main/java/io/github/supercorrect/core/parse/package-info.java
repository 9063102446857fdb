/**
 * The incremental parser of the thought-step format. It knows seven tag names and never fails on model output. Where the
 * answer stands in a text is the business of {@code supercorrect-grading}.
 */
@NullMarked
package io.github.supercorrect.core.parse;

import org.jspecify.annotations.NullMarked;
