package io.github.supercorrect.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command talks to.
 *
 * @param in standard input, as bytes
 * @param out standard output: results only
 * @param err standard error: progress, remarks, errors; what cannot be written there is lost
 * @param environment the environment variables
 * @param colour whether results may be coloured
 */
public record Console(
        InputStream in, TextOutput out, PrintStream err, Map<String, String> environment, boolean colour) {
    /** You get the console of this process. */
    public static Console ofProcess() {
        Map<String, String> environment = System.getenv();
        return new Console(
                StandardInput.open(),
                new TextOutput(new FileOutputStream(FileDescriptor.out)),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                environment,
                Terminal.coloured(environment));
    }

    /** Writes a line about the run itself to standard error. */
    public void remark(String text) {
        err.print("supercorrect: " + Terminal.harmless(text) + "\n");
        err.flush();
    }
}
