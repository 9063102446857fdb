/**
 * How a problem is solved with more than one generation: the strategies as values, and what they find out as typed evidence.
 * Nothing here runs a model.
 */
@NullMarked
package io.github.supercorrect.core.strategy;

import org.jspecify.annotations.NullMarked;
