package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.CancelledException;
import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.gguf.GgufFile.Tensor;
import io.github.supercorrect.nano.NanoModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GgufFileTest {

    @TempDir
    Path directory;

    @Test
    void read_nanoModel_describesIt() throws IOException {
        GgufFile file = GgufFile.read(NanoModel.unpackInto(directory));

        assertThat(file.name()).contains("SuperCorrect nano");
        assertThat(file.parameters()).isEqualTo(1_826_144);
        assertThat(file.blockCount()).isEqualTo(6);
        assertThat(file.embeddingLength()).isEqualTo(160);
        assertThat(file.feedForwardLength()).isEqualTo(448);
        assertThat(file.headCount()).isEqualTo(5);
        assertThat(file.headCountKv()).isEqualTo(1);
        assertThat(file.headLength()).isEqualTo(32);
        assertThat(file.rmsEpsilon()).hasValue((double) 1e-6f);
        assertThat(file.ropeBase()).isEqualTo(10_000);
        assertThat(file.vocabularySize()).isEqualTo(1024);
        assertThat(file.tokenizer()).isEqualTo("gpt2");
        assertThat(file.tokenizerPre()).contains("qwen2");
        assertThat(file.beginOfText()).hasValue(1021);
        assertThat(file.endOfText()).hasValue(1023);
        assertThat(file.endOfTurn()).hasValue(1023);
        assertThat(file.chatFormat()).contains("chatml");
        assertThat(file.chatTemplate())
                .hasValueSatisfying(template -> assertThat(template).contains("<|im_start|>"));
        assertThat(file.kvBytesPerToken()).isEqualTo(2 * 6 * 32 * 2);
        assertThat(file.bytesByType()).containsOnlyKeys("F16", "F32");
        assertThat(file.obstacle()).isEmpty();
    }

    @Test
    void tensors_ofNano_standInTheFile() throws IOException {
        GgufFile file = GgufFile.read(NanoModel.unpackInto(directory));

        assertThat(file.tensors())
                .hasSize(74)
                .startsWith(new Tensor("token_embd.weight", "F16", List.of(160L, 1024L), 0, 327_680));
        assertThat(file.tensors().stream().mapToLong(Tensor::bytes).sum()).isLessThan(file.size());
    }

    @Test
    void read_text_saysFileReasonAndPlace() throws IOException {
        Path file = Files.writeString(directory.resolve("notes.gguf"), "These are notes.");

        assertThatThrownBy(() -> GgufFile.read(file))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContainingAll("notes.gguf", "not a GGUF file", "(at byte 0)");
    }

    @Test
    void read_interruptedThread_isCancelledAndStaysInterrupted() throws IOException {
        Path file = NanoModel.unpackInto(directory);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> GgufFile.read(file)).isInstanceOf(CancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
