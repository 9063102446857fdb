package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code models}: all it does is done by its subcommands. */
@Command(
        name = "models",
        description = "Lists, fetches, checks and removes models. Nothing else ever downloads one.",
        synopsisSubcommandLabel = "(list | pull | path | verify | remove)")
final class ModelsCommand {
    /** Adds it and its subcommands; in this order, so that they inherit what all commands have. */
    static void addTo(CommandLine root, Console console, Interruption interruption) {
        CommandLine models = new CommandLine(new ModelsCommand());
        root.addSubcommand(models);
        models.addSubcommand(new ModelsListCommand(console))
                .addSubcommand(new ModelsPullCommand(console, interruption))
                .addSubcommand(new ModelsPathCommand(console))
                .addSubcommand(new ModelsVerifyCommand(console))
                .addSubcommand(new ModelsRemoveCommand(console));
    }
}
