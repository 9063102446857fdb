package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.jsonl.Fields;
import io.github.supercorrect.cli.jsonl.LineWork;
import io.github.supercorrect.cli.jsonl.ObjectLine;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A command's run over the objects of a file or of standard input. */
record LinesRun(@Nullable String file, Console console) {

    static LinesRun of(@Nullable String file, Console console) {
        return new LinesRun(file, console);
    }

    /** You get the exit code: whether every line was such an object. */
    int answer(Fields fields, Function<ObjectLine, String> answer) {
        try (InputStream in = TextInput.open(file, console)) {
            long bad = new LineWork(
                            fields, answer, console.out(), Runtime.getRuntime().availableProcessors())
                    .run(in);
            if (bad > 0) {
                console.remark(bad + " of the lines could not be read; the lines with \"error\" say why.");
            }
            return bad == 0 ? ExitCode.YES : ExitCode.NO;
        } catch (IOException e) {
            throw TextInput.unreadable(file, e);
        }
    }
}
