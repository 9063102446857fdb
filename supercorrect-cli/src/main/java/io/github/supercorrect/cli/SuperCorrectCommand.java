package io.github.supercorrect.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command itself; all it does is done by its subcommands. */
@Command(
        name = "supercorrect",
        description = "Solves mathematics problems step by step with a model on this machine.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel =
                "(solve | parse | extract | grade | check | inspect | models | fit | doctor | evaluate | bench)",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:yes (there is a whole answer; parsed; equal; no wrong step found; a sound model file)",
            "1:a negative result (no answer, cut off, not equal, a wrong step, bad lines)",
            "2:wrong usage or input",
            "3:model or engine unavailable",
            "130:interrupted"
        })
final class SuperCorrectCommand {
    static final String DEBUG = "--debug";

    @Option(
            names = DEBUG,
            scope = ScopeType.INHERIT,
            description = "Write log lines, and a stack trace with an error, to standard error.")
    private boolean debug;

    boolean debug() {
        return debug;
    }
}
