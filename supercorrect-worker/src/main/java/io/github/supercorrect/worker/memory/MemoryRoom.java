package io.github.supercorrect.worker.memory;

/**
 * Memory that may still be taken under one limit.
 *
 * @param bytes that may still be taken; never negative
 * @param bytesBesideFiles the same if every page of a file were given up, those in use too: such pages are shared with others who map
 *     the same file
 * @param limitBytes the limit itself
 * @param limit what limits it, in words that fit "… are free under …"
 */
public record MemoryRoom(long bytes, long bytesBesideFiles, long limitBytes, String limit) {

    public MemoryRoom {
        bytes = Math.max(0, bytes);
        bytesBesideFiles = Math.max(bytes, bytesBesideFiles);
    }

    /** The narrower of the two. */
    public MemoryRoom and(MemoryRoom other) {
        return other.bytes < bytes ? other : this;
    }
}
