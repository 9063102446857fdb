package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.view.ModelList;
import io.github.supercorrect.gguf.store.ModelStore;
import io.github.supercorrect.gguf.store.StoredModel;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code models list}: what is on this machine, or what could be. */
@Command(
        name = "list",
        description = "Lists the models on this machine, one a line: reference, size, licence, origin, source.")
final class ModelsListCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--available", description = "List what can be fetched by its name instead.")
    private boolean available;

    ModelsListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ModelStore store = ModelStores.local(console);
        List<StoredModel> models = available ? List.of() : store.models();
        (available ? ModelList.available() : ModelList.of(models)).forEach(console.out()::line);
        console.out().flush();
        if (!available && models.isEmpty()) {
            console.remark("There is no model in " + store.directory()
                    + ". What can be fetched: supercorrect models list --available");
        }
        return ExitCode.YES;
    }
}
