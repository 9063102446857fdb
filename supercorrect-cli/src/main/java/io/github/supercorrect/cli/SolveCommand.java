package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.console.Terminal;
import io.github.supercorrect.cli.view.RoundsView;
import io.github.supercorrect.cli.view.Shortfall;
import io.github.supercorrect.cli.view.SolutionView;
import io.github.supercorrect.cli.view.Statistics;
import io.github.supercorrect.core.SolutionStream;
import io.github.supercorrect.core.SolveOptions;
import io.github.supercorrect.core.Solver;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.event.SolutionEvent;
import io.github.supercorrect.core.event.SolutionListener;
import io.github.supercorrect.core.solution.Solution;
import io.github.supercorrect.core.strategy.Strategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code solve}: a problem in, the steps and the answer out. */
@Command(
        name = "solve",
        description = "Solves a problem; the steps are shown as they come.",
        footer = {"", "A problem that begins with a hyphen goes behind --, or through standard input."})
final class SolveCommand implements Callable<Integer> {
    /** Far beyond any context; an endless input is refused soon. */
    private static final int MOST_BYTES = 16 << 20;

    private final Console console;
    private final SolverSource solvers;
    private final Interruption interruption;

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "Requests that the engine has room for at a time, 1 to 16.")
    private @Nullable Integer parallel;

    @Mixin
    private final GenerationChoice generation = new GenerationChoice();

    @Option(
            names = "--strategy",
            paramLabel = "STRATEGY",
            description = "What is done for a better answer, for instance vote(8).stopEarly(0.96) or selfCorrect();"
                    + " single() (default): one generation.")
    private String strategy = "single()";

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Option(names = "--stats", description = "Write tokens and times to standard error.")
    private boolean stats;

    @Parameters(paramLabel = "PROBLEM | -", description = "The problem; - reads it from standard input.")
    private String problem = "";

    SolveCommand(Console console, SolverSource solvers, Interruption interruption) {
        this.console = console;
        this.solvers = solvers;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        SolveOptions options = generation.options().toBuilder()
                .strategy(Strategy.parse(strategy))
                .build();
        String text = problem.equals(TextInput.STANDARD_INPUT) ? standardInput() : problem;
        if (text.isBlank()) {
            throw new InvalidInputException(
                    "The problem is empty; write it behind the command, or use - and standard input.");
        }
        Solution solution = solvers.open(
                model.settings(console, engine, parallel),
                interruption,
                solver -> json ? printed(solver.solve(text, options)) : shown(solver, text, options));
        if (stats) {
            Statistics.lines(solution).forEach(console::remark);
        }
        Optional<String> shortfall = Shortfall.of(solution);
        shortfall.ifPresent(console::remark);
        return shortfall.isPresent() ? ExitCode.NO : ExitCode.YES;
    }

    private Solution printed(Solution solution) {
        console.out().line(solution.toJson()).flush();
        return solution;
    }

    /** The view is no listener of the solver, which would go on writing for nobody after the output was closed. */
    private Solution shown(Solver solver, String text, SolveOptions options) {
        SolutionView solutions = new SolutionView(console.out(), console.colour());
        SolutionListener view = options.strategy().equals(Strategy.single())
                ? solutions
                : new RoundsView(solutions, this::line, console::remark);
        try (SolutionStream stream = solver.stream(text, options)) {
            for (SolutionEvent event : stream) {
                event.deliverTo(view);
            }
            return stream.solution();
        }
    }

    private void line(String text) {
        console.out().line(Terminal.harmless(text)).flush();
    }

    private String standardInput() {
        try {
            byte[] bytes = console.in().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new InputException("The problem on standard input is longer than 16 MiB.", null);
            }
            return withoutFrame(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new InputException("The problem on standard input is not UTF-8.", e);
        } catch (IOException e) {
            throw TextInput.unreadable(null, e);
        }
    }

    /** A byte order mark and the line ends at the end belong to the input and not to the problem. */
    private static String withoutFrame(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return TextInput.withoutByteOrderMark(text.substring(0, end));
    }
}
