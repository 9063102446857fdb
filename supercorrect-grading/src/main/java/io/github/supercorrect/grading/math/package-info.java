/**
 * Mathematics as people and models write it: LaTeX and plain text read into a tree, and a tree written back. Nothing is
 * evaluated or simplified here, so {@code 2/4} and {@code 1/2} are different trees.
 */
@NullMarked
package io.github.supercorrect.grading.math;

import org.jspecify.annotations.NullMarked;
