package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.ModelReference;
import io.github.supercorrect.gguf.store.ModelStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code models remove}: without a question. */
@Command(name = "remove", description = "Deletes a model of the store, and what unfinished pulls of it have left.")
final class ModelsRemoveCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "MODEL", description = "As for pull.")
    private String model = "";

    ModelsRemoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ModelStore store = ModelStores.local(console);
        ModelReference reference = ModelReference.parse(model);
        if (!store.remove(reference)) {
            throw new ModelUnavailableException("There is no " + reference + " in " + store.directory()
                    + store.find(reference)
                            .map(file -> "; " + file + " belongs to the hub's own cache and stays.")
                            .orElse("."));
        }
        console.remark(reference + " is removed.");
        return ExitCode.YES;
    }
}
