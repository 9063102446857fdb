package io.github.supercorrect.gguf.store;

import io.github.supercorrect.gguf.ModelReference;
import io.github.supercorrect.gguf.internal.store.LocalModel;
import java.nio.file.Path;
import java.util.Optional;

/** A published model on this machine. Immutable. */
public final class StoredModel {

    private final LocalModel model;
    private final Provenance known;

    StoredModel(LocalModel model) {
        this.model = model;
        this.known = Provenance.of(model.source());
    }

    /** What means exactly this model. */
    public ModelReference reference() {
        return ModelReference.parse(known.reference());
    }

    /** Where it is from, without the query of an address. */
    public String source() {
        return model.source().shown();
    }

    /** The file; absolute. */
    public Path file() {
        return model.file();
    }

    /** Bytes. */
    public long size() {
        return model.size();
    }

    /** The SHA-256 that the file had when it was fetched; empty if the hub's cache does not tell. */
    public Optional<String> sha256() {
        return Optional.ofNullable(model.sha256());
    }

    /** Whether that hash was published, by the hub or in the reference; else it was only computed from what came. */
    public boolean isHashPublished() {
        return model.published();
    }

    /** The licence, if it is known. */
    public Optional<String> licence() {
        return known.licence();
    }

    /** Who made the file from what, if that is known. */
    public Optional<String> origin() {
        return known.origin();
    }

    /** Whether it is in the cache of {@code huggingface_hub}, which this library does not change. */
    public boolean isInHubCache() {
        return !model.own();
    }

    @Override
    public String toString() {
        return source() + " in " + file();
    }
}
