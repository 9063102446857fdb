package io.github.supercorrect.gguf.internal.write;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.file.TensorType;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a model's matrices are stored. */
public enum WeightFormat {
    F32(TensorType.F32, 0),
    F16(TensorType.F16, 1),
    Q8_0(TensorType.Q8_0, 7),
    Q4_0(TensorType.Q4_0, 2),
    IQ4_NL(TensorType.IQ4_NL, 25),
    /** Every matrix in Q4_K; files have no name for that, and their header says Q4_K_S, which is the nearest. */
    Q4_K(TensorType.Q4_K, 14),
    /** llama.cpp's mixture: Q6_K for the output, and in half of the layers for {@code attn_v} and {@code ffn_down}. */
    Q4_K_M(TensorType.Q4_K, 15),
    Q6_K(TensorType.Q6_K, 18);

    private final TensorType type;
    private final int fileType;

    WeightFormat(TensorType type, int fileType) {
        this.type = type;
        this.fileType = fileType;
    }

    /**
     * You get the format of this name, in upper or lower case.
     *
     * @throws InvalidInputException if there is none
     */
    public static WeightFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInputException("There is no quantisation \"" + name + "\" here; there are "
                                + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }

    /** {@code general.file_type}; llama.cpp's {@code enum llama_ftype}. */
    int fileType() {
        return fileType;
    }

    /** The type of a matrix without a part of its own in the mixture. */
    TensorType type() {
        return type;
    }

    /** The type of the matrix that makes logits, which is the embedding's too where there is only one. */
    TensorType outputType() {
        return this == Q4_K_M ? TensorType.Q6_K : type;
    }

    /** The type of {@code attn_v} and {@code ffn_down}: {@code use_more_bits} in llama-quant.cpp. */
    TensorType sensitiveType(int layer, int layers) {
        int eighth = layers / 8;
        boolean moreBits = layer < eighth || layer >= 7 * layers / 8 || (layer - eighth) % 3 == 2;
        return this == Q4_K_M && moreBits ? TensorType.Q6_K : type;
    }
}
