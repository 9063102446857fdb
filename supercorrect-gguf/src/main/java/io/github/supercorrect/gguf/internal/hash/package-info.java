/** The one hash that files, cache entries and models are known by. Knows nothing of what it hashes. */
@NullMarked
package io.github.supercorrect.gguf.internal.hash;

import org.jspecify.annotations.NullMarked;
