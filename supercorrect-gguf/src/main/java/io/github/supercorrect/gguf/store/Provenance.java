package io.github.supercorrect.gguf.store;

import io.github.supercorrect.gguf.internal.store.PublishedModel;
import io.github.supercorrect.gguf.internal.store.RemoteFile;
import java.util.Optional;

/** What is known of a file by where it is from. */
record Provenance(String reference, Optional<String> licence, Optional<String> origin) {

    static Provenance of(RemoteFile file) {
        Optional<String> quantisation = PublishedModel.quantisationOf(file);
        return new Provenance(
                quantisation.map(name -> PublishedModel.NAME + ":" + name).orElseGet(file::text),
                quantisation.map(name -> PublishedModel.LICENCE),
                quantisation.map(name -> PublishedModel.ORIGIN));
    }
}
