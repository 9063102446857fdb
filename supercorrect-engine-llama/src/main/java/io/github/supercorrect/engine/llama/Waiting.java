package io.github.supercorrect.engine.llama;

import io.github.supercorrect.worker.engine.EngineRequest;
import io.github.supercorrect.worker.engine.EngineSink;

/**
 * A request that waits for its turn.
 *
 * @param limit tokens that it may generate
 * @param stable tokens at the start of the prompt that other requests have too
 */
record Waiting(EngineRequest request, EngineSink sink, TokenList prompt, int limit, int stable) {}
