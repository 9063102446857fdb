package io.github.supercorrect.gguf.store;

import io.github.supercorrect.gguf.internal.hub.RemoteState;
import io.github.supercorrect.gguf.internal.store.RemoteFile;
import java.util.Optional;

/**
 * What is about to be fetched.
 *
 * @param model as one would ask for exactly this one
 * @param source where it comes from
 * @param size in bytes
 * @param bytesThere of an earlier pull
 * @param sha256 that is published, or that the reference holds; empty if nobody says it, so that only the size can be checked
 * @param licence if it is known
 * @param origin who made the file from what, if that is known
 */
public record PullOffer(
        String model,
        String source,
        long size,
        long bytesThere,
        Optional<String> sha256,
        Optional<String> licence,
        Optional<String> origin) {

    static PullOffer of(RemoteFile file, RemoteState state, long bytesThere) {
        Provenance known = Provenance.of(file);
        return new PullOffer(
                known.reference(),
                file.shown(),
                state.size(),
                bytesThere,
                Optional.ofNullable(file.knownSha256()).or(state::sha256),
                known.licence(),
                known.origin());
    }
}
