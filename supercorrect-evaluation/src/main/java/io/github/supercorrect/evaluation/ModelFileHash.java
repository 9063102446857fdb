package io.github.supercorrect.evaluation;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.evaluation.internal.lines.FileHash;
import java.io.IOException;
import java.nio.file.Path;

/** The fingerprint of a whole model file, which a manifest holds. Some gigabytes take some seconds. */
public final class ModelFileHash {
    private ModelFileHash() {}

    /**
     * You get the SHA-256 in lower-case hexadecimal digits.
     *
     * @throws InvalidInputException if the file cannot be read
     */
    public static String sha256(Path file) {
        try {
            return FileHash.sha256(file);
        } catch (IOException e) {
            throw new InvalidInputException("The model file " + file + " cannot be read: " + e + ".", e);
        }
    }
}
