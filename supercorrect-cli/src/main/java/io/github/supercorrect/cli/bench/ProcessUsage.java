package io.github.supercorrect.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a process has used. The files of Linux say how much memory; elsewhere that is unknown.
 *
 * @param cpu time on the processors, of all its threads; zero where the system does not say
 * @param residentBytes memory that it holds now, mapped files included
 * @param peakBytes the most that it ever held
 */
public record ProcessUsage(Duration cpu, OptionalLong residentBytes, OptionalLong peakBytes) {
    private static final ProcessUsage GONE = new ProcessUsage(Duration.ZERO, OptionalLong.of(0), OptionalLong.empty());
    private static final long KIBIBYTE = 1024;

    /** You get the figures of a process of this user. */
    public static ProcessUsage of(ProcessHandle process) {
        if (!process.isAlive()) {
            return GONE;
        }
        Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
        List<String> status = lines(Path.of("/proc", String.valueOf(process.pid()), "status"));
        return new ProcessUsage(cpu, bytes(status, "VmRSS:"), bytes(status, "VmHWM:"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static OptionalLong bytes(List<String> status, String field) {
        return status.stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                .findFirst();
    }
}
