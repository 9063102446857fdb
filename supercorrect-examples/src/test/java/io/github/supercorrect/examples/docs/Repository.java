package io.github.supercorrect.examples.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The working copy that this module is built in. */
public final class Repository {
    private static final Path ROOT = root();

    private Repository() {}

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    /** You get the text of a file, named relative to the root. */
    public static String text(String path) {
        return read(file(path));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** README.md and everything in docs. */
    static List<Path> documents() {
        try (Stream<Path> docs = Files.list(file("docs"))) {
            Stream<Path> pages =
                    docs.filter(path -> path.toString().endsWith(".md")).sorted();
            return Stream.concat(Stream.of(file("README.md")), pages).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Java sources of this module, where all snippets stand. */
    static List<Path> snippetSources() {
        try (Stream<Path> files = Files.walk(file("supercorrect-examples/src"))) {
            return files.filter(path -> path.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("supercorrect-examples/pom.xml"))) {
            folder = Objects.requireNonNull(folder.getParent(), "not inside the working copy");
        }
        return folder;
    }
}
