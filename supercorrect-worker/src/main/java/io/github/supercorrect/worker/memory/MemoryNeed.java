package io.github.supercorrect.worker.memory;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a model takes of main memory, and whether that is there.
 *
 * @param weightsBytes weights
 * @param bufferBytes all else: KV cells, what is computed in, the process itself where that is to be counted
 * @param mapped whether the weights stay pages of their file, unless they are rearranged
 */
public record MemoryNeed(long weightsBytes, long bufferBytes, boolean mapped) {

    /** Left to the system and to everybody else, of the memory that is free. */
    private static final double MARGIN = 0.05;

    /** Weights and all else. */
    public long bytes() {
        return weightsBytes + bufferBytes;
    }

    /**
     * The first limit that is too low; empty if there is room.
     *
     * @param rearranged whether the weights are rearranged for the processor, in memory of their own
     */
    public Optional<MemoryShortage> shortage(HostMemory host, boolean rearranged) {
        long own = rearranged || !mapped ? bytes() : bufferBytes;
        return Stream.of(
                        // Mapped weights can be read from the file again and again, however slowly.
                        host.machine().flatMap(room -> shortage(own, room.bytes(), room)),
                        host.group().flatMap(room -> shortage(own, room.bytes(), room)),
                        // Within a limit that is below the weights, they would be read again for every token.
                        host.group().flatMap(room -> shortage(bytes(), room.bytesBesideFiles(), room)),
                        host.addressSpace()
                                .flatMap(room -> shortage(own + (mapped ? weightsBytes : 0), room.bytes(), room)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<MemoryShortage> shortage(long needed, long free, MemoryRoom room) {
        long usable = (long) (free * (1 - MARGIN));
        return needed <= usable
                ? Optional.empty()
                : Optional.of(
                        new MemoryShortage(needed, new MemoryRoom(usable, usable, room.limitBytes(), room.limit())));
    }
}
