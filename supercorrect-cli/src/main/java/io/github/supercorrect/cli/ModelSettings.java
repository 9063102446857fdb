package io.github.supercorrect.cli;

import io.github.supercorrect.gguf.ChatFormat;
import io.github.supercorrect.gguf.GgufModel;
import io.github.supercorrect.gguf.GgufModelBuilder;
import io.github.supercorrect.gguf.ModelReference;
import org.jspecify.annotations.Nullable;

/**
 * A model, and how the command line wants it run.
 *
 * @param chatFormat null for the one that the model's header shows
 * @param parallel requests at a time, null for the library's default
 */
record ModelSettings(
        ModelReference model,
        @Nullable ChatFormat chatFormat,
        EngineOptions engine,
        @Nullable Integer parallel) {

    /**
     * You get a builder with all of it.
     *
     * @throws io.github.supercorrect.core.error.InvalidInputException if a value is outside its limits
     */
    GgufModelBuilder builder() {
        GgufModelBuilder builder = GgufModel.builder(model);
        engine.applyTo(builder);
        if (chatFormat != null) {
            builder.chatFormat(chatFormat);
        }
        return parallel == null ? builder : builder.parallel(parallel);
    }
}
