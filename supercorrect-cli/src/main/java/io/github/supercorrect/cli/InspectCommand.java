package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.view.ModelFileJson;
import io.github.supercorrect.cli.view.ModelFileView;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.GgufFile;
import io.github.supercorrect.gguf.ModelReference;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspect}: what the header of a model file says. No engine is started. */
@Command(name = "inspect", description = "Checks the header of a GGUF file and shows what model is in it.")
final class InspectCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Option(names = "--tensors", description = "List the tensors, too.")
    private boolean tensors;

    @Parameters(paramLabel = "FILE", description = "The GGUF file, or a model that was fetched (SuperCorrect-7B).")
    private String file = "";

    InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        GgufFile description = GgufFile.read(TextInput.reachable(path()));
        if (json) {
            console.out().line(ModelFileJson.of(description, tensors));
        } else {
            ModelFileView.lines(description, tensors).forEach(console.out()::line);
        }
        console.out().flush();
        return ExitCode.YES;
    }

    private Path path() {
        return ModelChoice.located(ModelReference.parse(file), console)
                .file()
                .orElseThrow(() -> new InvalidInputException(
                        "The embedded model has no file to inspect; a file of that name is ./" + file + "."));
    }
}
