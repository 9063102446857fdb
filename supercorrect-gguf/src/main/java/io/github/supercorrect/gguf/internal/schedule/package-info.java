/**
 * Who may use a model's worker and when: one request at a time, in the order they came, each with its own end. Starts a new
 * worker when one has died. Knows nothing of prompts and chat formats.
 */
@NullMarked
package io.github.supercorrect.gguf.internal.schedule;

import org.jspecify.annotations.NullMarked;
