package io.github.supercorrect.gguf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux says about the memory of a process. */
final class Memory {

    private Memory() {}

    /** What it takes that no file holds; mapped files come and go as the system likes. */
    static long anonymousBytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Anonymous:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    * 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most that it ever held, mapped files included. */
    static long peakBytes(long pid) {
        return field(Path.of("/proc/" + pid + "/status"), "VmHWM:");
    }

    /** What the machine can give. */
    static long availableBytes() {
        return field(Path.of("/proc/meminfo"), "MemAvailable:");
    }

    private static long field(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    * 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
