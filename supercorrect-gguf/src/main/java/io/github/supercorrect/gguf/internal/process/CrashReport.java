package io.github.supercorrect.gguf.internal.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says in a line why a process is dead. */
final class CrashReport {

    private static final int LINES_LOOKED_AT = 30;

    private CrashReport() {}

    static String of(Process process, Path directory, NativeOutput output) {
        List<String> parts = new ArrayList<>();
        parts.add(process.isAlive() ? "it closed its connection" : exit(process.exitValue()));
        parts.addAll(crashFile(directory.resolve(WorkerCommand.ERROR_FILE)));
        parts.addAll(output.complaints());
        return String.join("; ", parts);
    }

    /** A shell's convention, which Java follows: 128 and the signal's number. */
    private static String exit(int code) {
        return switch (code) {
            case 134 -> "exit code 134, an assertion failed in native code (SIGABRT)";
            case 137 -> "exit code 137, killed (SIGKILL), perhaps for want of memory";
            case 139 -> "exit code 139, segmentation fault (SIGSEGV)";
            case 143 -> "exit code 143, terminated (SIGTERM)";
            default -> "exit code " + code;
        };
    }

    /** The signal and the place, as the Java VM's crash file names them. */
    private static List<String> crashFile(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
                Stream<String> lines = reader.lines()) {
            return lines.limit(LINES_LOOKED_AT)
                    .filter(line -> line.startsWith("#  S")
                            || line.startsWith("#  E")
                            || line.startsWith("# Native memory allocation")
                            || line.startsWith("# There is insufficient memory")
                            || line.matches("# [CVJjv] .*"))
                    .map(line -> line.substring(1).strip())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
