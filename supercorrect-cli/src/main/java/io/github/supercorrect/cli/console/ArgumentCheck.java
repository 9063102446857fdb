package io.github.supercorrect.cli.console;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds arguments that the JVM could not decode. Under a locale like {@code C} it puts a question mark or a replacement
 * character for each byte that is not ASCII, and a problem would silently be another one.
 */
public final class ArgumentCheck {
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private ArgumentCheck() {}

    /** You get what is wrong and the way out, if an argument was not decoded faithfully. */
    public static Optional<String> complaint(String[] args) {
        String encoding = System.getProperty("sun.jnu.encoding", "unknown");
        return mangled(args, commandLine(), encoding)
                ? Optional.of("An argument " + undecodable(encoding, "give the problem on standard input (-)"))
                : Optional.empty();
    }

    /** You get the end of a sentence about something that the locale cannot express, with the way out. */
    public static String undecodable(String otherwise) {
        return undecodable(System.getProperty("sun.jnu.encoding", "unknown"), otherwise);
    }

    static String undecodable(String encoding, String otherwise) {
        String wayOut = encoding.equalsIgnoreCase("UTF-8")
                ? "Rename the file, or " + otherwise + "."
                : "Set LC_ALL=C.UTF-8, or " + otherwise + ".";
        return "holds characters that the locale's encoding (" + encoding + ") cannot express. " + wayOut;
    }

    /** Without the bytes, on other systems than Linux, the replacement character has to do. */
    static boolean mangled(String[] args, byte[] commandLine, String encoding) {
        List<byte[]> given = split(commandLine);
        if (given.size() < args.length || !Charset.isSupported(encoding)) {
            return Arrays.stream(args).anyMatch(arg -> arg.indexOf('\uFFFD') >= 0);
        }
        Charset charset = Charset.forName(encoding);
        int first = given.size() - args.length;
        for (int i = 0; i < args.length; i++) {
            byte[] bytes = given.get(first + i);
            if (!isAscii(bytes) && !Arrays.equals(args[i].getBytes(charset), bytes)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] commandLine() {
        try {
            return Files.readAllBytes(COMMAND_LINE);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static List<byte[]> split(byte[] commandLine) {
        List<byte[]> arguments = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < commandLine.length; i++) {
            if (commandLine[i] == 0) {
                arguments.add(Arrays.copyOfRange(commandLine, start, i));
                start = i + 1;
            }
        }
        return arguments;
    }
}
