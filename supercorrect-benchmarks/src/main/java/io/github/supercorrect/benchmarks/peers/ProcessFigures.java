package io.github.supercorrect.benchmarks.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux says about this process. */
final class ProcessFigures {

    /** {@code USER_HZ}, the same on every Linux machine that runs Java. */
    private static final double TICKS_PER_SECOND = 100;

    private static final Pattern VARIANT = Pattern.compile("libggml-cpu-([a-z0-9_]+)\\.so");

    private ProcessFigures() {}

    /** User and system time of all threads, those that ended too, in seconds. */
    static double cpuSeconds() {
        String stat = read("/proc/self/stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** A field of {@code /proc/self/status}, for example {@code VmHWM}, in bytes. */
    static long memory(String field) {
        Matcher matcher = Pattern.compile("(?m)^" + field + ":\\s+(\\d+) kB").matcher(read("/proc/self/status"));
        return matcher.find() ? Long.parseLong(matcher.group(1)) * 1024 : -1;
    }

    /** The CPU variant of llama.cpp that is loaded; {@code built-in} where it is not a file of its own. */
    static String cpuVariant() {
        Matcher matcher = VARIANT.matcher(read("/proc/self/maps"));
        return matcher.find() ? matcher.group(1) : "built-in";
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
