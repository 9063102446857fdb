/**
 * Who may use a model's engine and when: as many requests as it computes at a time and a few more, in the order they came, each
 * with its own end. Starts a new engine when one has died. Knows nothing of prompts and chat formats.
 */
@NullMarked
package io.github.supercorrect.gguf.internal.schedule;

import org.jspecify.annotations.NullMarked;
