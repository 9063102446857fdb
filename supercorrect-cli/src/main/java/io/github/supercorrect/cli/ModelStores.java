package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.gguf.store.ModelStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The store of whoever runs the command. */
final class ModelStores {
    private ModelStores() {}

    /** For a command that asks a server. */
    static ModelStore of(Console console) {
        return ModelStore.builder().environment(console.environment()).build();
    }

    /** For what asks none: what is set for servers is not looked at, so nothing in it can be wrong. */
    static ModelStore local(Console console) {
        Map<String, String> environment = new HashMap<>(console.environment());
        environment.keySet().removeAll(Set.of("HF_ENDPOINT", "HF_TOKEN"));
        return ModelStore.builder().environment(environment).build();
    }
}
