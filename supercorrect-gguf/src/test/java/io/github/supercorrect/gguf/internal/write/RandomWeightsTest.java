package io.github.supercorrect.gguf.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.file.TensorType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RandomWeightsTest {

    private static final int ELEMENTS = 1 << 18;

    @ParameterizedTest
    @EnumSource(names = {"F32", "F16", "Q8_0", "Q4_0", "IQ4_NL", "Q4_K", "Q6_K"})
    void fill_decoded_isCentredAndSmall(TensorType type) {
        double[] weights = Blocks.decode(type, page(type, 3), ELEMENTS);
        double meanSquare = Arrays.stream(weights).map(w -> w * w).average().orElseThrow();
        assertThat(Math.sqrt(meanSquare)).isBetween(0.018, 0.025);
        // Eight standard errors; the seed is fixed.
        assertThat(Arrays.stream(weights).average().orElseThrow()).isCloseTo(0, within(0.0004));
        assertThat(Arrays.stream(weights).map(Math::abs).max().orElseThrow()).isLessThan(0.05);
    }

    @Test
    void fill_inPages_isTheSameAsAtOnce() {
        ByteBuffer whole = page(TensorType.Q6_K, 9);
        RandomWeights weights = new RandomWeights(TensorType.Q6_K, 9);
        for (int at = 0; at < whole.capacity(); at += 64) {
            ByteBuffer part = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
            part.limit(Math.min(64, whole.capacity() - at));
            int length = part.limit();
            weights.fill(part);
            assertThat(whole.slice(at, length)).isEqualTo(part.slice(0, length));
        }
    }

    @Test
    void new_typeWithoutAPattern_isRefused() {
        assertThatThrownBy(() -> new RandomWeights(TensorType.IQ2_S, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("IQ2_S");
    }

    private static ByteBuffer page(TensorType type, long seed) {
        ByteBuffer page = ByteBuffer.allocate((int) type.bytes(ELEMENTS)).order(ByteOrder.LITTLE_ENDIAN);
        new RandomWeights(type, seed).fill(page);
        return page;
    }
}
