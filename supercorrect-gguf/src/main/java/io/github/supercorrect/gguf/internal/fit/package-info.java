/**
 * What a model takes of memory, worked out from its header alone, and what this processor makes of it. The rules are llama.cpp's, named
 * where they stand; the engine's own dry run is exact and has the last word when a model is loaded.
 */
@NullMarked
package io.github.supercorrect.gguf.internal.fit;

import org.jspecify.annotations.NullMarked;
