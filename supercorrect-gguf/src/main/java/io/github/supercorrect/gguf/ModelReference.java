package io.github.supercorrect.gguf;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.store.RemoteModel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names a model: a file, the embedded demonstration model, or one that is published elsewhere. A published one is opened from
 * this machine only; {@link io.github.supercorrect.gguf.store.ModelStore#pull} fetches it. More kinds may come. Immutable.
 */
public final class ModelReference {

    private static final String NANO_NAME = "nano";
    private static final ModelReference NANO = new ModelReference(null, null);

    private final @Nullable Path file;
    private final @Nullable RemoteModel published;

    private ModelReference(@Nullable Path file, @Nullable RemoteModel published) {
        this.file = file;
        this.published = published;
    }

    /** A GGUF file; a relative path is taken from the working directory. */
    public static ModelReference file(Path file) {
        return new ModelReference(Objects.requireNonNull(file, "file"), null);
    }

    /** The embedded demonstration model: small arithmetic problems of ten families, nothing else. */
    public static ModelReference nano() {
        return NANO;
    }

    /**
     * Reads what a user typed:
     *
     * <ul>
     *   <li>{@code nano}, the embedded model;
     *   <li>{@code SuperCorrect-7B}, in the quantisation that suits the machine's memory, or {@code SuperCorrect-7B:Q8_0};
     *   <li>{@code hf:owner/repository/file.gguf}, a file on the hub, with {@code @revision} behind it if it is not
     *       {@code main};
     *   <li>{@code https://…}, with {@code #sha256=…} behind it if the hash is known;
     *   <li>else the path of a file. A file that is called like one of those is written {@code ./nano}.
     * </ul>
     *
     * @throws InvalidInputException if it is empty, none of those, or no path on this system
     */
    public static ModelReference parse(String text) {
        if (text.isBlank()) {
            throw new InvalidInputException("The model is empty; name a GGUF file, or nano.");
        }
        if (text.equals(NANO_NAME)) {
            return NANO;
        }
        if (RemoteModel.isMeant(text)) {
            return new ModelReference(null, RemoteModel.parse(text));
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

    /** The file, if this names one by its path. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Whether this names a model that is published elsewhere and has to be fetched once. */
    public boolean isPublished() {
        return published != null;
    }

    /** Null unless it is published elsewhere. */
    @Nullable
    RemoteModel published() {
        return published;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModelReference that
                && Objects.equals(file, that.file)
                && Objects.equals(published, that.published);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, published);
    }

    /** What {@link #parse} reads as this reference. */
    @Override
    public String toString() {
        if (published != null) {
            return published.text();
        }
        return file == null ? NANO_NAME : file.toString();
    }
}
