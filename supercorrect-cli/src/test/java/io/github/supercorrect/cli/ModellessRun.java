package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.console.TextOutput;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.model.ScriptedModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One run of a command in this process, without a model unless one is given. */
record ModellessRun(int exitCode, String output, String errors) {
    private static final SolverSource NO_MODEL = settings -> {
        throw new AssertionError("a model was asked for");
    };

    static ModellessRun of(String input, String... args) {
        return of(input.getBytes(StandardCharsets.UTF_8), args);
    }

    static ModellessRun of(byte[] input, String... args) {
        return of(NO_MODEL, Map.of(), input, args);
    }

    /** Without input. */
    static ModellessRun in(Map<String, String> environment, String... args) {
        return of(NO_MODEL, environment, new byte[0], args);
    }

    /** With what this model says. */
    static ModellessRun of(ScriptedModel model, String input, String... args) {
        return of(settings -> Solver.builder(model).build(), Map.of(), input.getBytes(StandardCharsets.UTF_8), args);
    }

    static ModellessRun of(SolverSource solvers, Map<String, String> environment, byte[] input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input),
                new TextOutput(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                false);
        int code = new CommandRun(console, solvers, ScriptedSubjects.NONE, new Interruption()).execute(args);
        return new ModellessRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return output.lines().toList();
    }
}
