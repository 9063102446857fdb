package io.github.supercorrect.worker.engine;

/**
 * What is taken of an engine's room.
 *
 * @param queued requests that wait inside the engine
 * @param active requests that are computed
 * @param idlePrefixes sequences kept only because a later request may begin alike
 * @param usedCells KV cells that hold tokens, those of idle prefixes included
 * @param reservedCells KV cells promised to active requests and not used yet
 * @param totalCells all KV cells
 */
public record EngineStatus(int queued, int active, int idlePrefixes, int usedCells, int reservedCells, int totalCells) {

    /** Of an engine without a model, or of one that nothing is known of yet. */
    public static final EngineStatus EMPTY = new EngineStatus(0, 0, 0, 0, 0, 0);
}
