package io.github.supercorrect.gguf.internal.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A model file on this machine.
 *
 * @param source where it is from
 * @param file its absolute path
 * @param sha256 what its hash is; null where nobody has said
 * @param published whether a hub or the user said so before the download, and not only we after it
 * @param etag as the server said it, null if it did not
 * @param own whether it is in our store, and not in the hub's cache
 */
public record LocalModel(
        RemoteFile source,
        Path file,
        long size,
        @Nullable String sha256,
        boolean published,
        @Nullable String etag,
        boolean own) {}
