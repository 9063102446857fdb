/**
 * Damaged model files and their undamaged controls, made from a small valid model. Deterministic: the same bytes at each run.
 * What reads or loads them is the tests' business.
 */
@NullMarked
package io.github.supercorrect.gguf.corpus;

import org.jspecify.annotations.NullMarked;
