/**
 * Model files on this machine: {@link io.github.supercorrect.gguf.store.ModelStore} finds, fetches, checks and removes them. This
 * is the only package that asks a server, and only when one of its methods is called for that.
 */
@NullMarked
package io.github.supercorrect.gguf.store;

import org.jspecify.annotations.NullMarked;
