package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.jsonl.Fields;
import io.github.supercorrect.cli.jsonl.JsonText;
import io.github.supercorrect.cli.jsonl.ObjectLine;
import io.github.supercorrect.cli.view.TraceView;
import io.github.supercorrect.core.Corrector;
import io.github.supercorrect.core.strategy.CorrectionTrace;
import io.github.supercorrect.core.strategy.TraceStep;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check}: somebody's solution in, its first wrong step out. */
@Command(
        name = "check",
        description =
                "Finds the first wrong step of a solution: by calculating what it claims, or with --model by a model.",
        customSynopsis = {
            "supercorrect check [--model MODEL [ENGINE OPTIONS]] [--json] PROBLEM SOLUTION-FILE",
            "       supercorrect check --jsonl [--model MODEL [ENGINE OPTIONS]] [FILE | -]"
        })
final class CheckCommand implements Callable<Integer> {
    private static final Fields FIELDS = new Fields(List.of("problem", "text"), List.of());

    private final Console console;
    private final SolverSource solvers;
    private final Interruption interruption;

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Option(
            names = "--jsonl",
            description =
                    "Read an object {\"id\", \"problem\", \"text\"} a line, print {\"id\", \"firstWrongStep\", \"claim\","
                            + " \"truth\", \"claimsChecked\"} or {\"id\", \"error\", \"line\"} a line, in order.")
    private boolean jsonl;

    @Parameters(
            arity = "0..2",
            paramLabel = "PROBLEM SOLUTION-FILE",
            description =
                    "The problem, and the file with the solution, or - for standard input. With --jsonl: the file of"
                            + " lines, or - for standard input.")
    private List<String> arguments = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CheckCommand(Console console, SolverSource solvers, Interruption interruption) {
        this.console = console;
        this.solvers = solvers;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        if (jsonl ? arguments.size() > 1 : arguments.size() != 2) {
            throw new ParameterException(
                    spec.commandLine(),
                    jsonl
                            ? "With --jsonl there is one file at most"
                            : "PROBLEM and SOLUTION-FILE are needed, and no more");
        }
        ToIntFunction<Corrector> work = jsonl ? this::checkLines : this::checkOne;
        return model.isNamed() ? withModel(work) : withoutModel(work);
    }

    private static int withoutModel(ToIntFunction<Corrector> work) {
        try (Corrector corrector = Corrector.withoutModel()) {
            return work.applyAsInt(corrector);
        }
    }

    private int withModel(ToIntFunction<Corrector> work) {
        return solvers.open(model.settings(console, engine, null), interruption, solver -> {
            try (Corrector corrector = Corrector.on(solver.model())) {
                return work.applyAsInt(corrector);
            }
        });
    }

    private int checkOne(Corrector corrector) {
        CorrectionTrace trace = corrector.check(arguments.get(0), text(arguments.get(1)));
        if (json) {
            console.out().line(trace.toJson()).flush();
        } else {
            new TraceView(console.out(), console.colour()).show(trace);
        }
        if (trace.firstWrong().isPresent()) {
            return ExitCode.NO;
        }
        if (!trace.complete()) {
            console.remark("The model did not go through the steps to their end.");
        }
        return trace.complete() ? ExitCode.YES : ExitCode.UNAVAILABLE;
    }

    private String text(String file) {
        try (InputStream in = TextInput.open(file, console)) {
            return TextInput.withoutByteOrderMark(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw TextInput.unreadable(file, e);
        }
    }

    private int checkLines(Corrector corrector) {
        return LinesRun.of(arguments.isEmpty() ? null : arguments.get(0), console)
                .answer(FIELDS, line -> answer(corrector, line));
    }

    private static String answer(Corrector corrector, ObjectLine line) {
        CorrectionTrace trace = corrector.check(line.field("problem"), line.field("text"));
        Optional<TraceStep> wrong = trace.firstWrong();
        return "{\"id\":" + line.id() + ",\"firstWrongStep\":"
                + wrong.map(step -> String.valueOf(step.number())).orElse("null")
                + ",\"claim\":" + quoted(wrong.map(TraceStep::cause).orElse(null))
                + ",\"truth\":" + quoted(wrong.map(TraceStep::correction).orElse(null))
                + ",\"claimsChecked\":" + trace.claimsChecked() + "}";
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : JsonText.quotedBeginning(text);
    }
}
