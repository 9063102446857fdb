/** Tests of the engine, most of them with real llama.cpp on the nano model. */
@NullMarked
package io.github.supercorrect.engine.llama;

import org.jspecify.annotations.NullMarked;
