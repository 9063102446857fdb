/**
 * The result: {@code Solution} and its parts, immutable, with one JSON form. Nothing here runs a model or reads its raw
 * output.
 */
@NullMarked
package io.github.supercorrect.core.solution;

import org.jspecify.annotations.NullMarked;
