package io.github.supercorrect.gguf.internal.schedule;

import io.github.supercorrect.worker.engine.EngineStatus;

/**
 * What a queue and its engine hold.
 *
 * @param waiting requests that wait
 * @param running requests that the engine has taken up
 * @param limit requests that may be open at a time
 * @param engine what the engine said last of its room
 */
public record QueueStatus(int waiting, int running, int limit, EngineStatus engine) {}
