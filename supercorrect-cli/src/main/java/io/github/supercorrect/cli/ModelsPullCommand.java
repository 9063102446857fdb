package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.console.Terminal;
import io.github.supercorrect.cli.view.PullView;
import io.github.supercorrect.gguf.ModelReference;
import io.github.supercorrect.gguf.store.ModelPull;
import io.github.supercorrect.gguf.store.StoredModel;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code models pull}: the only command that asks a server. */
@Command(
        name = "pull",
        description =
                "Fetches a model unless it is on this machine already, and prints its file. One that was interrupted"
                        + " goes on from there.")
final class ModelsPullCommand implements Callable<Integer> {
    private final Console console;
    private final Interruption interruption;

    @Parameters(paramLabel = "MODEL", description = "SuperCorrect-7B, SuperCorrect-7B:Q8_0, hf:… or https://….")
    private String model = "";

    ModelsPullCommand(Console console, Interruption interruption) {
        this.console = console;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        PullView view = new PullView(console, Terminal.overwrites(console.environment()));
        ModelPull pull = ModelStores.of(console).newPull(ModelReference.parse(model), view);
        interruption.closes(pull::cancel);
        try {
            StoredModel pulled = pull.execute();
            view.end();
            console.out().line(pulled.file().toString()).flush();
            return ExitCode.YES;
        } finally {
            view.end();
            interruption.closes(null);
        }
    }
}
