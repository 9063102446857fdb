package io.github.supercorrect.core;

/**
 * One generation that was begun.
 *
 * @param source its reader's end
 */
record Generation(SolveCall call, EventSource source) {}
