package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One run of the command line: arguments in, exit code out. */
final class CommandRun {
    private final Console console;
    private final SuperCorrectCommand root = new SuperCorrectCommand();
    private final FailureReport failures;
    private final CommandLine commandLine;
    private final StringWriter help = new StringWriter();

    CommandRun(Console console, SolverSource solvers, SubjectSource subjects, Interruption interruption) {
        this.console = console;
        this.failures = new FailureReport(console, interruption);
        CommandLine commands = new CommandLine(root)
                .addSubcommand(new SolveCommand(console, solvers, interruption))
                .addSubcommand(new ParseCommand(console))
                .addSubcommand(new ExtractCommand(console))
                .addSubcommand(grade(console))
                .addSubcommand(new CheckCommand(console, solvers, interruption))
                .addSubcommand(new EvaluateCommand(console, solvers, interruption))
                .addSubcommand(new BenchCommand(console, subjects, interruption))
                .addSubcommand(new RandomModelCommand(console))
                .addSubcommand(new InspectCommand(console))
                .addSubcommand(new FitCommand(console))
                .addSubcommand(new DoctorCommand(console));
        ModelsCommand.addTo(commands, console, interruption);
        this.commandLine = commands.setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setColorScheme(Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF))
                .setOut(new PrintWriter(help))
                .setParameterExceptionHandler((failure, args) -> usage(failure))
                .setExecutionExceptionHandler((failure, command, result) -> failures.report(failure, root.debug()));
    }

    /** An answer may begin with a minus: {@code grade -3 -3}. */
    private static CommandLine grade(Console console) {
        return new CommandLine(new GradeCommand(console)).setUnmatchedOptionsArePositionalParams(true);
    }

    /** You get the exit code; everything is written. */
    int execute(String... args) {
        try {
            int code = commandLine.execute(args);
            console.out().print(help.toString()).flush();
            return code;
        } catch (RuntimeException | Error e) { // picocli hands on an Error: an input larger than the memory
            return failures.report(e, root.debug());
        }
    }

    private int usage(ParameterException failure) {
        String name = failure.getCommandLine().getCommandSpec().qualifiedName();
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        console.remark(message + hint(failure) + "\nSee: " + name + " --help");
        return ExitCode.USAGE;
    }

    private String hint(ParameterException failure) {
        if (!(failure instanceof UnmatchedArgumentException unmatched) || unmatched.isUnknownOption()) {
            return "";
        }
        return failure.getCommandLine() == commandLine
                ? " (a command comes first: solve, parse, extract, grade, check, inspect, models, fit, doctor, evaluate or bench)"
                : " (a problem of several words goes in quotes)";
    }
}
