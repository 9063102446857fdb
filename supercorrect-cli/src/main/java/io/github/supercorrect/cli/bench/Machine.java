package io.github.supercorrect.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The machine that was measured on.
 *
 * @param processor its name, null where the system does not say
 * @param processors how many of them this process may use
 * @param memoryBytes null where the system does not say
 * @param system name, version and architecture
 * @param java version of the Java VM
 */
record Machine(
        @Nullable String processor,
        int processors,
        @Nullable Long memoryBytes,
        String system,
        String java) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final long KIBIBYTE = 1024;

    static Machine ofThisProcess() {
        return new Machine(
                field(PROCESSORS, "model name").orElse(null),
                Runtime.getRuntime().availableProcessors(),
                field(MEMORY, "MemTotal")
                        .map(text -> Long.parseLong(text.replaceAll("\\D", "")) * KIBIBYTE)
                        .orElse(null),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " ("
                        + System.getProperty("os.arch") + ")",
                System.getProperty("java.version"));
    }

    private static Optional<String> field(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("processor", processor);
        map.put("processors", processors);
        map.put("memoryBytes", memoryBytes);
        map.put("system", system);
        map.put("java", java);
        return map;
    }
}
