package io.github.supercorrect.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The JDKs of this machine. */
final class Jdks {
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    private Jdks() {}

    /** The one of this version: named by {@code -Dsupercorrect.jdkN} or the variable {@code JAVA_HOME_N}, else installed. */
    static Optional<Path> find(String version) throws IOException {
        Optional<Path> named = Stream.of(
                        System.getProperty("supercorrect.jdk" + version), System.getenv("JAVA_HOME_" + version))
                .filter(value -> value != null && !value.isEmpty())
                .map(Path::of)
                .findFirst();
        if (named.isPresent()) {
            return named;
        }
        if (System.getProperty("java.specification.version").equals(version)) {
            return Optional.of(Path.of(System.getProperty("java.home")));
        }
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> installed = Files.list(INSTALLED)) {
            return installed
                    .filter(jdk -> jdk.getFileName().toString().matches(".*\\b" + version + "\\b.*"))
                    .filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
                    .findFirst();
        }
    }
}
