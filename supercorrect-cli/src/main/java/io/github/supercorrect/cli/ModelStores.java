package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.gguf.store.ModelStore;

/** The store of whoever runs the command. */
final class ModelStores {
    private ModelStores() {}

    static ModelStore of(Console console) {
        return ModelStore.builder().environment(console.environment()).build();
    }
}
