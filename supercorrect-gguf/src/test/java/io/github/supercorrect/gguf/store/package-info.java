/** Tests of the model store against a server that behaves as the hub is documented to. */
@NullMarked
package io.github.supercorrect.gguf.store;

import org.jspecify.annotations.NullMarked;
