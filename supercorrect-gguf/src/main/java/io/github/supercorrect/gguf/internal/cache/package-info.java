/**
 * Files of our own on the user's machine: one private directory, entries named by the hash of their content, and a
 * directory for each running worker. Everything written goes through here, so that nothing is left anywhere else.
 */
@NullMarked
package io.github.supercorrect.gguf.internal.cache;

import org.jspecify.annotations.NullMarked;
