package io.github.supercorrect.gguf.internal.write;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.file.TensorType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * One tensor of a file to be written.
 *
 * @param dimensions the length of a row first, as ggml counts
 */
public record TensorSpec(String name, TensorType type, List<Long> dimensions) {

    /** ggml's {@code GGML_MAX_NAME} is 64, with the NUL at the end. */
    private static final int LONGEST_NAME = 63;

    private static final int MOST_DIMENSIONS = 4;

    /** @throws InvalidInputException if no file can hold such a tensor */
    public TensorSpec {
        dimensions = List.copyOf(dimensions);
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        if (length < 1 || length > LONGEST_NAME) {
            throw new InvalidInputException("The tensor name \"" + name + "\" has " + length + " bytes; 1 to "
                    + LONGEST_NAME + " are possible.");
        }
        checkDimensions(name, dimensions);
        if (dimensions.get(0) % type.blockElements() != 0) {
            throw new InvalidInputException("Rows of " + name + " have " + dimensions.get(0)
                    + " elements, not a multiple of the " + type.blockElements() + " that " + type
                    + " packs together. Choose a type with smaller blocks: Q8_0, Q4_0 and IQ4_NL have 32, F16 has 1.");
        }
        try {
            bytes(type, dimensions);
        } catch (ArithmeticException e) {
            throw new InvalidInputException("The tensor " + name + " is larger than any file: " + dimensions + ".", e);
        }
    }

    static TensorSpec of(String name, TensorType type, long... dimensions) {
        return new TensorSpec(name, type, Arrays.stream(dimensions).boxed().toList());
    }

    /** What its numbers take in the file. */
    public long bytes() {
        return bytes(type, dimensions);
    }

    private static long bytes(TensorType type, List<Long> dimensions) {
        return type.bytes(dimensions.stream().reduce(1L, Math::multiplyExact));
    }

    private static void checkDimensions(String name, List<Long> dimensions) {
        if (dimensions.isEmpty() || dimensions.size() > MOST_DIMENSIONS) {
            throw new InvalidInputException("The tensor " + name + " has " + dimensions.size() + " dimensions; 1 to "
                    + MOST_DIMENSIONS + " are possible.");
        }
        if (dimensions.stream().anyMatch(dimension -> dimension < 1)) {
            throw new InvalidInputException(
                    "The tensor " + name + " has the dimensions " + dimensions + "; each must be at least 1.");
        }
    }
}
