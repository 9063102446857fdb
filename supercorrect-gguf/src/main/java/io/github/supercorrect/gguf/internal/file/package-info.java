/**
 * GGUF model files: what kind of file stands at a path, what its header says, and whether the file is whole. Reads headers
 * only, in bounded memory, and trusts nothing in them. Nothing here runs a model.
 */
@NullMarked
package io.github.supercorrect.gguf.internal.file;

import org.jspecify.annotations.NullMarked;
