/**
 * Chat formats, written in our own code: a template that comes in a model file is a program of a stranger and is never run.
 * Turns prompts into segments, in which format and text stay apart.
 */
@NullMarked
package io.github.supercorrect.gguf.internal.chat;

import org.jspecify.annotations.NullMarked;
