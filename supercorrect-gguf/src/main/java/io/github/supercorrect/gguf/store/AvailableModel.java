package io.github.supercorrect.gguf.store;

import io.github.supercorrect.gguf.ModelReference;
import io.github.supercorrect.gguf.internal.store.PublishedModel;

/**
 * A model that can be fetched by its name.
 *
 * @param reference what to pull
 * @param size about how many bytes it has
 * @param licence of the weights
 * @param origin who made the file from what
 */
public record AvailableModel(ModelReference reference, long size, String licence, String origin) {

    static AvailableModel of(String quantisation) {
        return new AvailableModel(
                ModelReference.parse(PublishedModel.NAME + ":" + quantisation),
                PublishedModel.size(quantisation),
                PublishedModel.LICENCE,
                PublishedModel.ORIGIN);
    }
}
