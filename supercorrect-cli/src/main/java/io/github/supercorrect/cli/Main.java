package io.github.supercorrect.cli;

import io.github.supercorrect.cli.bench.OpenedModel;
import io.github.supercorrect.cli.bench.Subject;
import io.github.supercorrect.cli.console.ArgumentCheck;
import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.core.Solver;
import java.util.Arrays;
import java.util.Optional;

/** The process: its streams, its log, its exit code. */
public final class Main {
    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        Console console = Console.ofProcess();
        // Standard output is for results; whatever a library prints is not one.
        System.setOut(console.err());
        System.setErr(console.err());
        logOnlyIfAsked(args);
        Interruption interruption = new Interruption().watch();
        int code = run(console, interruption, args);
        interruption.commandIsOver();
        System.exit(code);
    }

    private static int run(Console console, Interruption interruption, String[] args) {
        Optional<String> complaint = ArgumentCheck.complaint(args);
        complaint.ifPresent(console::remark);
        return complaint.isPresent()
                ? ExitCode.USAGE
                : new CommandRun(console, Main::open, Main::openSubject, interruption).execute(args);
    }

    private static Solver open(ModelSettings settings) {
        return Solver.builder(settings.builder().open()).ownModel().build();
    }

    private static Subject openSubject(ModelSettings settings, boolean prefixCache) {
        return new OpenedModel(settings.builder().prefixCache(prefixCache).open());
    }

    /** The log reads its settings once, when the first class that logs is loaded, so this comes before all others. */
    private static void logOnlyIfAsked(String[] args) {
        boolean debug =
                Arrays.stream(args).takeWhile(arg -> !arg.equals("--")).anyMatch(SuperCorrectCommand.DEBUG::equals);
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", debug ? "debug" : "off");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }
}
