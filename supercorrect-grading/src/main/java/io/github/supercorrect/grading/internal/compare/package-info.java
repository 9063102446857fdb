/**
 * The comparison of two answers by what they say: numbers, lists, regions of the line, matrices, equations, words. Values of scalars
 * come from {@code internal.value}, trees from {@code math}.
 */
@NullMarked
package io.github.supercorrect.grading.internal.compare;

import org.jspecify.annotations.NullMarked;
