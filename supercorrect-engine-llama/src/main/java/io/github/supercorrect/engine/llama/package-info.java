/**
 * The fast engine: llama.cpp with many requests in one batch. One thread owns the context; requests are sequences in it, which
 * join and leave at any decode call and share the cells of what their prompts have in common. The same classes run in a worker
 * process and in an application's own.
 */
@NullMarked
package io.github.supercorrect.engine.llama;

import org.jspecify.annotations.NullMarked;
