/**
 * The language of the two processes: commands from the parent, reports from the worker, and the framed channel that
 * carries them. Both ends use these classes, so that there is one place where a frame is written and read. What a command
 * means is not decided here.
 */
@NullMarked
package io.github.supercorrect.worker.protocol;

import org.jspecify.annotations.NullMarked;
