/**
 * Writes GGUF files: the format itself, and models of real shapes with random weights for tests, benchmarks and fit checks.
 * Nothing here reads a file or knows an engine; the headers that come out are read back by the package {@code file}.
 */
@NullMarked
package io.github.supercorrect.gguf.internal.write;

import org.jspecify.annotations.NullMarked;
