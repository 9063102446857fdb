/**
 * The door: a solver on a model file, or the model alone. What is public here is all that this module offers; how a model is
 * run lives in the packages below {@code internal}, which are not exported.
 */
@NullMarked
package io.github.supercorrect.gguf;

import org.jspecify.annotations.NullMarked;
