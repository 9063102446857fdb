package io.github.supercorrect.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Whether standard output is a terminal, and what may be written to one. */
public final class Terminal {
    /** Set by the launcher script, which can ask on every system. */
    private static final String PROPERTY = "supercorrect.terminal";

    /** Where Linux says what standard output is; {@code System.console()} tells of standard input too, or of nothing. */
    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Colour is for terminals that have some, unless the user does not want any (the NO_COLOR convention). */
    static boolean coloured(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb")
                && isTerminal();
    }

    /** You get whether a line on standard error can be written over: it is a terminal that is not a dumb one. */
    public static boolean overwrites(Map<String, String> environment) {
        return !environment.getOrDefault("TERM", "dumb").equals("dumb") && isTerminal(STANDARD_ERROR);
    }

    private static boolean isTerminal() {
        String known = System.getProperty(PROPERTY);
        return known == null ? isTerminal(STANDARD_OUTPUT) : Boolean.parseBoolean(known);
    }

    private static boolean isTerminal(Path stream) {
        try {
            String target = Files.readSymbolicLink(stream).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** You get the text without control characters, which a terminal might obey; line feeds and tabs stay. */
    public static String harmless(String text) {
        return text.chars().anyMatch(Terminal::isControl)
                ? text.codePoints()
                        .map(c -> isControl(c) ? '\uFFFD' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    private static boolean isControl(int c) {
        return c != '\n' && c != '\t' && Character.isISOControl(c);
    }
}
