package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.ClosedOutputException;
import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.CapabilityMissingException;
import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.core.error.PromptTooLongException;
import io.github.supercorrect.core.error.SuperCorrectException;
import io.github.supercorrect.core.error.TimedOutException;
import java.util.stream.Collectors;

/** Turns a failure into a few plain lines on standard error and an exit code. */
final class FailureReport {
    private static final int LINES = 2;
    /** A model or engine that does not work may need more words. */
    private static final int LINES_OF_DIAGNOSIS = 5;

    private static final int LINE_LENGTH = 1000;

    private final Console console;
    private final Interruption interruption;

    FailureReport(Console console, Interruption interruption) {
        this.console = console;
        this.interruption = interruption;
    }

    /** You get the exit code; the lines are written, with a stack trace if {@code debug}. */
    int report(Throwable failure, boolean debug) {
        if (interruption.explainsFailure()) {
            return ExitCode.INTERRUPTED;
        }
        if (!(failure instanceof ClosedOutputException closed && closed.readerHasGone())) {
            write(failure);
        }
        if (debug) {
            failure.printStackTrace(console.err());
        }
        return exitCode(failure);
    }

    private void write(Throwable failure) {
        int limit = exitCode(failure) == ExitCode.UNAVAILABLE ? LINES_OF_DIAGNOSIS : LINES;
        console.remark(message(failure)
                .lines()
                .filter(line -> !line.isBlank())
                .limit(limit)
                .map(FailureReport::shortened)
                .collect(Collectors.joining("\n")));
    }

    private static String message(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "The input needs more memory than Java has here (" + failure.getMessage() + ").";
        }
        boolean meant = failure instanceof SuperCorrectException
                || failure instanceof InputException
                || failure instanceof ClosedOutputException;
        return meant
                ? String.valueOf(failure.getMessage())
                : "Internal error: " + failure + ". Run it with --debug for the details.";
    }

    private static String shortened(String line) {
        return line.length() <= LINE_LENGTH ? line : line.substring(0, LINE_LENGTH) + "…";
    }

    private static int exitCode(Throwable failure) {
        if (failure instanceof InvalidInputException
                || failure instanceof PromptTooLongException
                || failure instanceof CapabilityMissingException
                || failure instanceof InputException) {
            return ExitCode.USAGE;
        }
        if (failure instanceof CancelledException
                || failure instanceof TimedOutException
                || failure instanceof ClosedOutputException) {
            return ExitCode.NO;
        }
        return ExitCode.UNAVAILABLE;
    }
}
