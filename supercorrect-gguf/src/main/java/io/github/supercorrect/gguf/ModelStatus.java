package io.github.supercorrect.gguf;

import java.util.OptionalLong;

/**
 * How busy a {@link GgufModel} is.
 *
 * @param waiting requests that wait to be taken up
 * @param running requests that are computed
 * @param limit requests that may be open at a time; the next gets an {@code OverloadedException}
 * @param usedCells places of the KV cache that hold tokens, as of about a second ago; 0 if the engine does not say
 * @param reservedCells places promised to running requests and not used yet
 * @param totalCells all places; 0 while no engine runs
 * @param processId the operating system's number of the engine's process; empty while there is none, and with
 *     {@link Isolation#NONE}, where the engine runs in this one
 */
public record ModelStatus(
        int waiting,
        int running,
        int limit,
        int usedCells,
        int reservedCells,
        int totalCells,
        OptionalLong processId) {}
