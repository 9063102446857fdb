/**
 * How strategies run: stages that ask for rounds and decide over what they give. Pure but for the rounds themselves, which come
 * through {@link io.github.supercorrect.core.internal.strategy.Rounds}; threads, queues and budgets are the solver's affair.
 */
@NullMarked
package io.github.supercorrect.core.internal.strategy;

import org.jspecify.annotations.NullMarked;
