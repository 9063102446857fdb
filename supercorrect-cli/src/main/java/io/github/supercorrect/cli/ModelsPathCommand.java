package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.ModelReference;
import io.github.supercorrect.gguf.store.ModelStore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code models path}: one absolute path, or nothing. */
@Command(name = "path", description = "Prints the file of a model on this machine, or nothing (exit code 3).")
final class ModelsPathCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "MODEL", description = "SuperCorrect-7B, SuperCorrect-7B:Q8_0, hf:…, https://… or a path.")
    private String model = "";

    ModelsPathCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().line(path(ModelReference.parse(model)).toString()).flush();
        return ExitCode.YES;
    }

    private Path path(ModelReference reference) {
        ModelStore store = ModelStores.local(console);
        return reference.isPublished()
                ? store.require(reference).file()
                : store.find(reference)
                        .orElseThrow(
                                () -> new ModelUnavailableException("The model " + reference + " is no file here."));
    }
}
