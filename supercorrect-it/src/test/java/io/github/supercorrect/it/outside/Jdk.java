package io.github.supercorrect.it.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A JDK that the outside projects run on. */
enum Jdk {
    /** The one that runs this build: the oldest supported one, as a rule. */
    BUILD {
        @Override
        Optional<Path> home() {
            return Optional.of(Path.of(System.getProperty("java.home")));
        }
    },
    /** A JDK 25: {@code -Dsupercorrect.jdk25}, else {@code JAVA_HOME_25}, else what the usual folder holds. */
    JDK_25 {
        @Override
        Optional<Path> home() {
            return Stream.of(
                            Optional.ofNullable(System.getProperty("supercorrect.jdk25")),
                            Optional.ofNullable(System.getenv("JAVA_HOME_25")))
                    .flatMap(Optional::stream)
                    .filter(folder -> !folder.isBlank())
                    .map(Path::of)
                    .findFirst()
                    .or(() -> installed("25"));
        }
    };

    private static final Path USUAL_FOLDER = Path.of("/usr/lib/jvm");

    abstract Optional<Path> home();

    /** A program of this JDK; to be asked for only if there is a {@link #home()}. */
    String program(String name) {
        return home().orElseThrow().resolve("bin").resolve(name).toString();
    }

    private static Optional<Path> installed(String feature) {
        if (!Files.isDirectory(USUAL_FOLDER)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(USUAL_FOLDER)) {
            return folders.sorted().filter(folder -> isRelease(folder, feature)).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRelease(Path folder, String feature) {
        Path release = folder.resolve("release");
        if (!Files.isRegularFile(release)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(release)) {
            return lines.anyMatch(line -> line.matches("JAVA_VERSION=\"" + feature + "(\\..*)?\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
