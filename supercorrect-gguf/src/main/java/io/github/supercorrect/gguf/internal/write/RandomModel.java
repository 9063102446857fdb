package io.github.supercorrect.gguf.internal.write;

import io.github.supercorrect.core.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A Qwen2 model of random weights: it takes the memory and the time of a real one of its shape, and what it says is
 * meaningless. Its tokenizer is a real one and cuts English much as real ones do. May be shared by threads.
 *
 * @param seed the same seed gives the same bytes
 */
public record RandomModel(ModelShape shape, WeightFormat format, long seed) {

    private static final float EPSILON = 1e-6f;

    /** {@code GGML_QNT_VERSION}. */
    private static final int QUANTISATION_VERSION = 2;

    private static final String TEMPLATE =
            "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>'"
                    + " + '\\n'}}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}";

    /** The size that {@link #write} will give the file. */
    public long fileBytes() {
        return writer().fileBytes();
    }

    /**
     * Writes the file, and in one step puts it in the place of whatever is there. If anything fails, nothing is left of it.
     *
     * @throws InvalidInputException if the shape cannot be stored in this format; nothing was written then
     * @throws IOException if it cannot be written; said at once if the disk has not enough room
     */
    public void write(Path file, WriteProgress progress) throws IOException {
        writer().write(file, progress);
    }

    GgufWriter writer() {
        GgufWriter writer = new GgufWriter();
        describe(writer.metadata());
        addTokenizer(writer.metadata(), RandomVocabulary.of(shape.vocabulary()));
        long tensorSeed = seed;
        for (TensorSpec spec : ModelTensors.of(shape, format)) {
            tensorSeed = RandomWeights.mix(tensorSeed + 1);
            writer.tensor(
                    spec,
                    ModelTensors.isNorm(spec) ? Norm.of(spec.name()) : new RandomWeights(spec.type(), tensorSeed));
        }
        return writer;
    }

    private void describe(MetadataWriter metadata) {
        metadata.text("general.architecture", "qwen2")
                .text("general.type", "model")
                .text("general.name", "Random weights in the shape " + shape.name() + ", answers are meaningless")
                .text("general.description", "Made for tests and benchmarks; seed " + seed)
                .text("general.size_label", shape.name())
                .u32("general.file_type", format.fileType())
                .u32("general.quantization_version", QUANTISATION_VERSION)
                .u32("qwen2.context_length", shape.contextLength())
                .u32("qwen2.embedding_length", shape.hidden())
                .u32("qwen2.block_count", shape.layers())
                .u32("qwen2.feed_forward_length", shape.feedForward())
                .u32("qwen2.attention.head_count", shape.heads())
                .u32("qwen2.attention.head_count_kv", shape.kvHeads())
                .f32("qwen2.rope.freq_base", shape.ropeBase())
                .f32("qwen2.attention.layer_norm_rms_epsilon", EPSILON);
    }

    private static void addTokenizer(MetadataWriter metadata, RandomVocabulary vocabulary) {
        int end = vocabulary.id(RandomVocabulary.END_OF_TURN);
        int text = vocabulary.id(RandomVocabulary.END_OF_TEXT);
        metadata.text("tokenizer.ggml.model", "gpt2")
                .text("tokenizer.ggml.pre", "qwen2")
                .texts("tokenizer.ggml.tokens", vocabulary.tokens())
                .ints("tokenizer.ggml.token_type", vocabulary.types())
                .texts("tokenizer.ggml.merges", vocabulary.merges())
                .u32("tokenizer.ggml.eos_token_id", end)
                .u32("tokenizer.ggml.eot_token_id", end)
                .u32("tokenizer.ggml.padding_token_id", text)
                .u32("tokenizer.ggml.bos_token_id", text)
                .bool("tokenizer.ggml.add_bos_token", false)
                .text("tokenizer.chat_template", TEMPLATE);
    }
}
