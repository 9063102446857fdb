package io.github.supercorrect.gguf.internal.write;

import io.github.supercorrect.core.error.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The dimensions of a Qwen2 model.
 *
 * @param name for example {@code 7B}
 * @param hidden width of the residual stream
 * @param feedForward width inside the feed-forward part
 * @param heads attention heads; {@code hidden} is a multiple of them
 * @param kvHeads heads of keys and values; {@code heads} is a multiple of them
 * @param tied whether the embedding makes the logits too
 * @param usualFormat how such a model is stored unless told otherwise
 */
public record ModelShape(
        String name,
        int hidden,
        int layers,
        int feedForward,
        int heads,
        int kvHeads,
        int vocabulary,
        boolean tied,
        int contextLength,
        float ropeBase,
        WeightFormat usualFormat) {

    /** Two layers with the vocabulary of nano's size: a file of one or two megabytes, loaded at once. */
    public static final ModelShape TINY =
            new ModelShape("tiny", 256, 2, 512, 8, 2, 1024, true, 4096, 10_000, WeightFormat.Q4_K);

    /** The shape that the benchmarks use. */
    public static final ModelShape BENCHMARK_0_6B =
            new ModelShape("0.6B", 1024, 28, 3072, 16, 8, 151_936, true, 32_768, 1_000_000, WeightFormat.Q4_K);

    /** Qwen2.5's smallest; its rows are no multiple of 256, so the K types cannot hold it. */
    public static final ModelShape QWEN_0_5B =
            new ModelShape("0.5B", 896, 24, 4864, 14, 2, 151_936, true, 32_768, 1_000_000, WeightFormat.Q8_0);

    public static final ModelShape QWEN_1_5B =
            new ModelShape("1.5B", 1536, 28, 8960, 12, 2, 151_936, true, 32_768, 1_000_000, WeightFormat.Q4_K);

    public static final ModelShape QWEN_3B =
            new ModelShape("3B", 2048, 36, 11_008, 16, 2, 151_936, true, 32_768, 1_000_000, WeightFormat.Q4_K);

    /** SuperCorrect-7B's, with its context. */
    public static final ModelShape SUPERCORRECT_7B =
            new ModelShape("7B", 3584, 28, 18_944, 28, 4, 152_064, false, 4096, 10_000, WeightFormat.Q4_K);

    private static final List<ModelShape> NAMED =
            List.of(TINY, QWEN_0_5B, BENCHMARK_0_6B, QWEN_1_5B, QWEN_3B, SUPERCORRECT_7B);

    /** @throws InvalidInputException if no model can have these dimensions */
    public ModelShape {
        int smallest = Arrays.stream(new int[] {hidden, layers, feedForward, heads, kvHeads, contextLength})
                .min()
                .orElseThrow();
        if (smallest < 1) {
            throw new InvalidInputException(
                    "The shape " + name + " has a dimension of " + smallest + "; each must be at least 1.");
        }
        if (hidden % heads != 0 || heads % kvHeads != 0) {
            throw new InvalidInputException("The shape " + name + " has " + heads + " heads and " + kvHeads
                    + " of keys and values at a width of " + hidden + "; each must be a multiple of the next.");
        }
        if (vocabulary < RandomVocabulary.SMALLEST) {
            throw new InvalidInputException("The shape " + name + " has " + vocabulary + " tokens; at least "
                    + RandomVocabulary.SMALLEST + " are needed, for 256 bytes and the control tokens.");
        }
    }

    /** The shapes that have names, small ones first. */
    public static List<ModelShape> named() {
        return NAMED;
    }

    /**
     * You get the shape of this name, in upper or lower case.
     *
     * @throws InvalidInputException if there is none
     */
    public static ModelShape named(String name) {
        return NAMED.stream()
                .filter(shape -> shape.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("There is no shape \"" + name + "\"; there are "
                        + NAMED.stream().map(ModelShape::name).collect(Collectors.joining(", ")) + "."));
    }

    /** Width of one attention head. */
    public int headSize() {
        return hidden / heads;
    }

    /** Width of all keys, or all values, of one token in one layer. */
    public int kvWidth() {
        return headSize() * kvHeads;
    }

    /** Bytes of keys and values that a token of context takes, in the usual F16. */
    public long kvBytesPerToken() {
        return 2L * layers * kvWidth() * Short.BYTES;
    }

    /** The exact size of a file of random weights of this shape, in its usual format. */
    public long fileBytes() {
        return fileBytes(usualFormat);
    }

    /** The exact size of a file of random weights of this shape. */
    public long fileBytes(WeightFormat format) {
        return new RandomModel(this, format, 0).fileBytes();
    }

    /** Number of weights, biases and norms included. */
    public long parameters() {
        return ModelTensors.of(this, WeightFormat.F32).stream()
                .mapToLong(spec -> spec.bytes() / Float.BYTES)
                .sum();
    }
}
