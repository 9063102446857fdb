package io.github.supercorrect.gguf.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.file.TensorType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelShapeTest {

    /** Parameters as the makers of Qwen2.5 count them: 0.49, 1.54, 3.09 and 7.62 billion. */
    @ParameterizedTest
    @CsvSource({"0.5B, 494, 12288", "1.5b, 1544, 28672", "3B, 3086, 36864", "7B, 7616, 57344"})
    void named_qwen_hasItsParametersAndCache(String name, long millions, long kvBytes) {
        ModelShape shape = ModelShape.named(name);
        assertThat(Math.round(shape.parameters() / 1e6)).isEqualTo(millions);
        assertThat(shape.kvBytesPerToken()).isEqualTo(kvBytes);
    }

    @Test
    void fileBytes_named_areThoseOfTheQuantisation() {
        ModelShape shape = ModelShape.SUPERCORRECT_7B;
        assertThat(shape.fileBytes() / (double) shape.parameters()).isBetween(144 / 256.0, 0.57);
        assertThat(shape.fileBytes(WeightFormat.Q4_K_M)).isGreaterThan(shape.fileBytes());
    }

    @Test
    void named_unknown_listsTheNames() {
        assertThatThrownBy(() -> ModelShape.named("8B"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("\"8B\"")
                .hasMessageContaining("tiny, 0.5B, 0.6B, 1.5B, 3B, 7B");
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 512, 8, 2, 1024", "256, 2, 512, 7, 1, 1024", "256, 2, 512, 8, 3, 1024", "256, 2, 512, 8, 2, 258"
    })
    void new_impossible_isRefused(int hidden, int layers, int feedForward, int heads, int kvHeads, int vocabulary) {
        assertThatThrownBy(() -> new ModelShape(
                        "odd",
                        hidden,
                        layers,
                        feedForward,
                        heads,
                        kvHeads,
                        vocabulary,
                        true,
                        128,
                        10_000,
                        WeightFormat.F16))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("odd");
    }

    @Test
    void mixture_likeLlamaCpp_hasSixBitsInTheOutputAndHalfTheLayers() {
        List<TensorSpec> specs = ModelTensors.of(ModelShape.SUPERCORRECT_7B, WeightFormat.Q4_K_M);
        List<String> sixBits = specs.stream()
                .filter(spec -> spec.type() == TensorType.Q6_K)
                .map(TensorSpec::name)
                .toList();
        assertThat(sixBits).contains("output.weight", "blk.0.attn_v.weight", "blk.5.ffn_down.weight");
        assertThat(sixBits).doesNotContain("token_embd.weight", "blk.3.ffn_down.weight");
        assertThat(sixBits).hasSize(1 + 2 * 14);
        assertThat(ModelTensors.of(ModelShape.BENCHMARK_0_6B, WeightFormat.Q4_K_M)
                        .get(0)
                        .type())
                .isEqualTo(TensorType.Q6_K);
    }
}
