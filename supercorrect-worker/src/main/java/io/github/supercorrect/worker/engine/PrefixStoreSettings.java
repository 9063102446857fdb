package io.github.supercorrect.worker.engine;

/**
 * Where computed prompt prefixes are kept between processes.
 *
 * @param directory a private directory; empty to keep nothing
 * @param modelKey identifies the model file
 * @param maximalBytes of all files in the directory together; the oldest go first
 */
public record PrefixStoreSettings(String directory, String modelKey, long maximalBytes) {

    /** Keeps nothing. */
    public static final PrefixStoreSettings NONE = new PrefixStoreSettings("", "", 0);
}
