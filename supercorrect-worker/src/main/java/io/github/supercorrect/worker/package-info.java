/**
 * The main class of a worker process and the loop that serves one engine to the process that started it. What an engine
 * is lives in {@code engine}, what travels between the two processes in {@code protocol}. Nothing here knows a particular
 * engine, and nothing here may need more than {@code java.base}.
 */
@NullMarked
package io.github.supercorrect.worker;

import org.jspecify.annotations.NullMarked;
