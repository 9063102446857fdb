/**
 * Settings that suit a model and a machine, worked out before anything is loaded and without an engine; {@link
 * io.github.supercorrect.gguf.fit.Fit} is the door. What is said here is an estimate from the file's header; when a model is opened,
 * the engine's own dry run decides.
 */
@NullMarked
package io.github.supercorrect.gguf.fit;

import org.jspecify.annotations.NullMarked;
