package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.jsonl.ResultLine;
import io.github.supercorrect.cli.jsonl.TextLine;
import io.github.supercorrect.cli.jsonl.TextLines;
import io.github.supercorrect.core.parse.SolutionParser;
import io.github.supercorrect.core.solution.Solution;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parse}: a model's raw output in, its JSON form out. No model is needed. */
@Command(name = "parse", description = "Reads a model's raw output and prints the solution as JSON.")
final class ParseCommand implements Callable<Integer> {
    private static final String TOO_LARGE = "The text needs more memory than Java has here.";

    private final Console console;

    @Option(names = "--strict", description = "Anything that had to be repaired is listed and makes the exit code 1.")
    private boolean strict;

    @Option(
            names = "--jsonl",
            description =
                    "Read an object {\"id\", \"text\"} a line, print {\"id\", \"solution\"} or {\"id\", \"error\", \"line\"}"
                            + " a line, in order.")
    private boolean jsonl;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE | -",
            description = "The file; standard input if it is - or not given.")
    private @Nullable String file;

    ParseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (InputStream in = TextInput.open(file, console)) {
            return jsonl ? parseLines(in) : parseWhole(in);
        } catch (IOException e) {
            throw TextInput.unreadable(file, e);
        }
    }

    private int parseWhole(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        boolean faithful = isUtf8(bytes);
        if (!faithful) {
            console.remark("The input is not UTF-8; what cannot be read is U+FFFD in the text.");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        Solution solution = SolutionParser.parse(TextInput.withoutByteOrderMark(text));
        console.out().line(solution.toJson()).flush();
        return accepted(solution, "") && (faithful || !strict) ? ExitCode.YES : ExitCode.NO;
    }

    private int parseLines(InputStream in) throws IOException {
        TextLines lines = new TextLines(in, console.out()::flush);
        long bad = 0;
        boolean accepted = true;
        for (TextLine line = lines.next(); line != null; line = lines.next()) {
            Solution solution = line.text() == null ? null : solution(line, line.text());
            if (solution == null) {
                bad++;
                console.out().line(ResultLine.error(line.withError(TOO_LARGE), lines.number()));
            } else {
                accepted &= accepted(solution, "line " + lines.number() + ": ");
            }
        }
        console.out().flush();
        if (bad > 0) {
            console.remark(bad + " of the lines could not be read; the lines with \"error\" say why.");
        }
        return bad == 0 && accepted ? ExitCode.YES : ExitCode.NO;
    }

    /** Null if there is not enough memory; the next line is likely to be shorter. */
    private @Nullable Solution solution(TextLine line, String text) {
        try {
            Solution solution = SolutionParser.parse(text);
            console.out().line(ResultLine.solution(line, solution));
            return solution;
        } catch (OutOfMemoryError e) {
            return null;
        }
    }

    /** In strict mode every repair is listed and counts against the text. */
    private boolean accepted(Solution solution, String where) {
        if (!strict) {
            return true;
        }
        solution.repairs().forEach(repair -> console.remark(where + repair.kind() + " at " + repair.offset()));
        return solution.repairs().isEmpty();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
