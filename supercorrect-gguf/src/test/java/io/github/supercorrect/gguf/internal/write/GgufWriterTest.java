package io.github.supercorrect.gguf.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.file.TensorType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GgufWriterTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {8, 32, 64, 4096})
    void write_alignment_everyTensorBeginsAtAMultiple(int alignment) throws IOException {
        GgufWriter writer = new GgufWriter(alignment);
        for (int i = 0; i < 3; i++) {
            float number = i + 1;
            writer.tensor(TensorSpec.of("t" + i, TensorType.F32, 3), new Norm(number));
        }
        Path file = directory.resolve("model.gguf");
        writer.write(file, WriteProgress.NONE);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int stride = Math.max(alignment, 16);
        assertThat(bytes.capacity()).isEqualTo((int) writer.fileBytes());
        assertThat(bytes.capacity() % alignment).isZero();
        for (int i = 0; i < 3; i++) {
            int start = bytes.capacity() - (3 - i) * stride;
            assertThat(bytes.getFloat(start)).isEqualTo(i + 1);
            assertThat(bytes.getFloat(start + 8)).isEqualTo(i + 1);
            assertThat(bytes.getInt(start + 12)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -8, 4, 24, 1 << 21})
    void new_foreignAlignment_isRefused(int alignment) {
        assertThatThrownBy(() -> new GgufWriter(alignment))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(String.valueOf(alignment));
    }

    @Test
    void metadata_sameKeyTwice_isRefused() {
        MetadataWriter metadata = new GgufWriter(64).metadata();
        assertThatThrownBy(() -> metadata.u32("general.alignment", 32))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("general.alignment");
    }

    @Test
    void metadata_whatTheFormatCannotHold_isRefused() {
        MetadataWriter metadata = new GgufWriter().metadata();
        assertThatThrownBy(() -> metadata.bool("", true)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> metadata.bool("k".repeat(65_536), true)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> metadata.u32("k", -1)).hasMessageContaining("k is -1");
        assertThatThrownBy(() -> metadata.u32("k", 1L << 32)).hasMessageContaining("4294967295");
    }

    @Test
    void tensor_whatTheFormatCannotHold_isRefused() {
        assertRefused("n".repeat(64), TensorType.F32, 1);
        assertRefused("", TensorType.F32, 1);
        assertRefused("no dimension", TensorType.F32);
        assertRefused("five dimensions", TensorType.F32, 1, 1, 1, 1, 1);
        assertRefused("zero", TensorType.F32, 1, 0);
        assertRefused("half a block", TensorType.Q4_K, 896, 2);
        assertRefused("too large", TensorType.F32, Long.MAX_VALUE / 8, 3);
    }

    @Test
    void tensor_sameNameTwice_isRefused() {
        GgufWriter writer = new GgufWriter().tensor(TensorSpec.of("t", TensorType.F32, 1), new Norm(1));
        assertThatThrownBy(() -> writer.tensor(TensorSpec.of("t", TensorType.F32, 1), new Norm(1)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void write_tensorLargerThanAPage_isWhole() throws IOException {
        long rows = (5 << 20) / 18 + 1;
        Path file = directory.resolve("model.gguf");
        GgufWriter writer = new GgufWriter()
                .tensor(TensorSpec.of("t", TensorType.Q4_0, 32, rows), new RandomWeights(TensorType.Q4_0, 7))
                .tensor(TensorSpec.of("last", TensorType.F32, 8), new Norm(5));
        writer.write(file, WriteProgress.NONE);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int last = bytes.capacity() - 32;
        int start = last - (int) ((rows * 18 + 31) / 32 * 32);
        for (int block = 0; block < rows; block++) {
            assertThat(bytes.getShort(start + block * 18)).isEqualTo((short) 0x1c80);
        }
        assertThat(bytes.getFloat(last)).isEqualTo(5);
    }

    @Test
    void write_contentFails_leavesWhatWasThere() throws IOException {
        Path file = Files.writeString(directory.resolve("model.gguf"), "old");
        GgufWriter writer = new GgufWriter().tensor(TensorSpec.of("t", TensorType.F32, 1), page -> {
            throw new IllegalStateException("no content");
        });
        assertThatThrownBy(() -> writer.write(file, WriteProgress.NONE)).hasMessage("no content");
        assertThat(directory).isDirectoryContaining(path -> path.equals(file));
        assertThat(directory.toFile().list()).hasSize(1);
        assertThat(file).hasContent("old");
    }

    @Test
    void write_fileIsThere_isReplacedInOneStep() throws IOException {
        Path file = Files.writeString(directory.resolve("model.gguf"), "old");
        GgufWriter writer = new GgufWriter().tensor(TensorSpec.of("t", TensorType.F32, 1), new Norm(1));
        writer.write(file, (written, total) -> assertThat(file).hasContent("old"));
        assertThat(file).hasSize(writer.fileBytes());
        assertThat(directory.toFile().list()).hasSize(1);
    }

    @Test
    void write_noSuchDirectory_saysSo() {
        Path file = directory.resolve("missing").resolve("model.gguf");
        assertThatThrownBy(() -> new GgufWriter().write(file, WriteProgress.NONE))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("there is no directory");
    }

    @Test
    void write_largerThanTheDisk_saysSoBeforehand() {
        GgufWriter writer =
                new GgufWriter().tensor(TensorSpec.of("t", TensorType.F32, 1L << 40, 1L << 18), new Norm(1));
        assertThatThrownBy(() -> writer.write(directory.resolve("model.gguf"), WriteProgress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has room for");
        assertThat(directory).isEmptyDirectory();
    }

    private static void assertRefused(String name, TensorType type, long... dimensions) {
        assertThatThrownBy(() -> TensorSpec.of(name, type, dimensions)).isInstanceOf(InvalidInputException.class);
    }
}
