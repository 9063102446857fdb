/**
 * Model files on this machine and how they get there: what a reference means, the store with its entries, locks and partial
 * files, the hub's own cache (which is only read), and a download from its first question to the file's final name.
 */
@NullMarked
package io.github.supercorrect.gguf.internal.store;

import org.jspecify.annotations.NullMarked;
