package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.console.TextOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One run of a command that needs no model, in this process. */
record ModellessRun(int exitCode, String output, String errors) {

    static ModellessRun of(String input, String... args) {
        return of(input.getBytes(StandardCharsets.UTF_8), args);
    }

    static ModellessRun of(byte[] input, String... args) {
        return of(input, Map.of(), args);
    }

    /** Without input. */
    static ModellessRun in(Map<String, String> environment, String... args) {
        return of(new byte[0], environment, args);
    }

    private static ModellessRun of(byte[] input, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input),
                new TextOutput(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                false);
        SolverSource noModel = settings -> {
            throw new AssertionError("a model was asked for");
        };
        int code = new CommandRun(console, noModel, ScriptedSubjects.NONE, new Interruption()).execute(args);
        return new ModellessRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return output.lines().toList();
    }
}
