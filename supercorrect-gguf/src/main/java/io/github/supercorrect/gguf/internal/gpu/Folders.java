package io.github.supercorrect.gguf.internal.gpu;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders named in variables. */
final class Folders {

    private Folders() {}

    /** Those of a list such as {@code PATH}; relative ones are left out. */
    static Stream<Path> list(String list) {
        return Arrays.stream(list.split(File.pathSeparator, -1))
                .map(Folders::absolute)
                .flatMap(Optional::stream);
    }

    /** Empty for what is not set, not absolute or no path. */
    static Optional<Path> absolute(@Nullable String path) {
        try {
            return Optional.ofNullable(path)
                    .filter(text -> !text.isBlank())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
