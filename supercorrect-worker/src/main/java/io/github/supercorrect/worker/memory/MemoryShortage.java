package io.github.supercorrect.worker.memory;

import java.util.Locale;

/**
 * What was needed and was not there.
 *
 * @param neededBytes what the model and its buffers take; 0 if unknown
 * @param room what there was
 */
public record MemoryShortage(long neededBytes, MemoryRoom room) {

    /** The sum in words; {@code what} takes it. */
    public String inWords(String what) {
        return what + " needs " + megabytes(neededBytes) + " of memory, and " + megabytes(room.bytes())
                + " are free under " + room.limit();
    }

    /** Bytes as people read them, in decimal megabytes as everywhere in this library. */
    public static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", Math.round(bytes / 1e6));
    }
}
