package io.github.supercorrect.gguf.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.file.GgufHeader;
import io.github.supercorrect.gguf.internal.file.SupportedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RandomModelTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(WeightFormat.class)
    void write_anyFormat_isReadBack(WeightFormat format) throws IOException {
        RandomModel model = new RandomModel(ModelShape.TINY, format, 1);
        GgufHeader header = GgufHeader.read(write(model, "model.gguf"));
        SupportedModels.check(header);
        assertThat(header.fileSize()).isEqualTo(model.fileBytes()).isEqualTo(ModelShape.TINY.fileBytes(format));
        assertThat(header.version()).isEqualTo(3);
        assertThat(header.architecture()).isEqualTo("qwen2");
        assertThat(header.quantisation()).isEqualTo(format == WeightFormat.Q4_K ? "Q4_K_S" : format.name());
        assertThat(header.contextLength()).isEqualTo(4096);
        assertThat(header.vocabulary().size()).isEqualTo(1024);
        assertThat(header.vocabulary().controlTokens()).containsExactly("<|endoftext|>", "<|im_start|>", "<|im_end|>");
        assertThat(header.name().orElseThrow()).contains("Random weights").contains("meaningless");
    }

    @Test
    void write_sameSeed_isTheSameFile() throws IOException {
        Path first = write(new RandomModel(ModelShape.TINY, WeightFormat.Q4_K_M, 5), "first.gguf");
        Path second = write(new RandomModel(ModelShape.TINY, WeightFormat.Q4_K_M, 5), "second.gguf");
        Path other = write(new RandomModel(ModelShape.TINY, WeightFormat.Q4_K_M, 6), "other.gguf");
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        assertThat(Files.mismatch(first, other)).isNotEqualTo(-1);
    }

    @Test
    void write_progress_neverFallsAndEndsAtTheSize() throws IOException {
        List<Long> written = new ArrayList<>();
        RandomModel model = new RandomModel(ModelShape.TINY, WeightFormat.F32, 1);
        model.write(directory.resolve("model.gguf"), (bytes, total) -> {
            assertThat(total).isEqualTo(model.fileBytes());
            written.add(bytes);
        });
        assertThat(written).isSorted().hasSizeGreaterThan(20).endsWith(model.fileBytes());
    }

    @Test
    void write_progressThrows_leavesNothing() {
        RandomModel model = new RandomModel(ModelShape.TINY, WeightFormat.F16, 1);
        assertThatThrownBy(() -> model.write(directory.resolve("model.gguf"), (written, total) -> {
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void write_rowsThatDoNotFit_isRefusedWithTheWayOut() {
        RandomModel model = new RandomModel(ModelShape.QWEN_0_5B, WeightFormat.Q4_K, 1);
        assertThatThrownBy(() -> model.write(directory.resolve("model.gguf"), WriteProgress.NONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("896")
                .hasMessageContaining("256")
                .hasMessageContaining("Q8_0");
        assertThat(directory).isEmptyDirectory();
    }

    private Path write(RandomModel model, String name) throws IOException {
        Path file = directory.resolve(name);
        model.write(file, WriteProgress.NONE);
        return file;
    }
}
