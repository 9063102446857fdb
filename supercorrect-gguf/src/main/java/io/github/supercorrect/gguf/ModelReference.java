package io.github.supercorrect.gguf;

import io.github.supercorrect.core.error.InvalidInputException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names a model: a file, or the embedded demonstration model. More kinds may come. Immutable. */
public final class ModelReference {

    private static final String NANO_NAME = "nano";
    private static final ModelReference NANO = new ModelReference(null);

    private final @Nullable Path file;

    private ModelReference(@Nullable Path file) {
        this.file = file;
    }

    /** A GGUF file; a relative path is taken from the working directory. */
    public static ModelReference file(Path file) {
        return new ModelReference(Objects.requireNonNull(file, "file"));
    }

    /** The embedded demonstration model: small arithmetic problems of ten families, nothing else. */
    public static ModelReference nano() {
        return NANO;
    }

    /**
     * Reads what a user typed: {@code nano}, or the path of a file. A file called {@code nano} is written {@code ./nano}.
     *
     * @throws InvalidInputException if it is empty, or no path on this system
     */
    public static ModelReference parse(String text) {
        if (text.isBlank()) {
            throw new InvalidInputException("The model is empty; name a GGUF file, or nano.");
        }
        if (text.equals(NANO_NAME)) {
            return NANO;
        }
        try {
            return file(Path.of(text));
        } catch (InvalidPathException e) {
            throw new InvalidInputException(
                    "The model \"" + text + "\" is not a file name here (" + e.getReason()
                            + "); the locale's encoding is " + System.getProperty("sun.jnu.encoding") + ".",
                    e);
        }
    }

    /** The file, unless this names the embedded model. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModelReference that && Objects.equals(file, that.file);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(file);
    }

    /** What {@link #parse} reads as this reference. */
    @Override
    public String toString() {
        return file == null ? NANO_NAME : file.toString();
    }
}
