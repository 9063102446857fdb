package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.ArgumentCheck;
import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.gguf.ChatFormat;
import io.github.supercorrect.gguf.ModelReference;
import io.github.supercorrect.gguf.SuperCorrect;
import io.github.supercorrect.gguf.SuperCorrectBuilder;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        return complaint.isPresent() ? ExitCode.USAGE : new CommandRun(console, Main::open, interruption).execute(args);
    }

    private static Solver open(ModelReference model, @Nullable ChatFormat chatFormat) {
        SuperCorrectBuilder builder = SuperCorrect.builder().model(model);
        return (chatFormat == null ? builder : builder.chatFormat(chatFormat)).open();
    }

    /** The log reads its settings once, when the first class that logs is loaded, so this comes before all others. */
    private static void logOnlyIfAsked(String[] args) {
        boolean debug =
                Arrays.stream(args).takeWhile(arg -> !arg.equals("--")).anyMatch(SuperCorrectCommand.DEBUG::equals);
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", debug ? "debug" : "off");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }
}
