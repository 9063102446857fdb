package io.github.supercorrect.cli.console;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard input, and nothing instead of it where it was closed before the process began. */
final class StandardInput {
    private static final Path LINK = Path.of("/proc/self/fd/0");

    private StandardInput() {}

    /** Buffered also because {@code FileInputStream.readAllBytes} fails with "Illegal seek" on a pipe (JDK 17). */
    static InputStream open() {
        return isFileOfThisJvm()
                ? InputStream.nullInputStream()
                : new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    }

    /** Where descriptor 0 is free, the JVM's own first file gets it, and would be taken for the user's text. */
    private static boolean isFileOfThisJvm() {
        try {
            Path target = Files.readSymbolicLink(LINK);
            return target.startsWith(Path.of(System.getProperty("java.home")).toRealPath()) || isClassPath(target);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static boolean isClassPath(Path target) throws IOException {
        Path classPath = Path.of(System.getProperty("java.class.path"));
        return Files.exists(classPath) && target.equals(classPath.toRealPath());
    }
}
