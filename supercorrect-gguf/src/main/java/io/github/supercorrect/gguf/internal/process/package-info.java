/**
 * The parent's end of a worker process: what it is started from, how it is watched, and what its death is called. One
 * process a worker; which request runs in it is decided elsewhere.
 */
@NullMarked
package io.github.supercorrect.gguf.internal.process;

import org.jspecify.annotations.NullMarked;
