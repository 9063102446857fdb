package io.github.supercorrect.nano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NanoModelTest {

    @TempDir
    Path directory;

    @Test
    void open_always_givesTheFileOfTheStatedSizeAndHash() throws Exception {
        try (InputStream in = NanoModel.open()) {
            byte[] bytes = in.readAllBytes();
            assertThat(bytes).hasSize((int) NanoModel.SIZE).startsWith('G', 'G', 'U', 'F');
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(HexFormat.of().formatHex(hash)).isEqualTo(NanoModel.SHA256);
        }
    }

    @Test
    void page_and_licence_nameTheHashAndTheAccuracy() {
        assertThat(NanoModel.page()).contains(NanoModel.SHA256, "97.7% [96.6, 98.5]");
        assertThat(NanoModel.licence()).contains(NanoModel.SHA256, "97.7 %", "Apache License", "demonstration model");
    }

    @Test
    void unpackInto_emptyDirectory_writesTheModelAndNothingElse() throws IOException {
        Path file = NanoModel.unpackInto(directory);

        assertThat(file).isEqualTo(directory.resolve("nano.gguf")).hasSize(NanoModel.SIZE);
        assertThat(names()).containsExactly("nano.gguf");
    }

    @Test
    void unpackInto_rightFileThere_leavesItAlone() throws IOException {
        Path file = NanoModel.unpackInto(directory);
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, old);

        NanoModel.unpackInto(directory);

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
    }

    @Test
    void unpackInto_damagedFileOfTheSameSizeThere_replacesIt() throws IOException {
        Path file = NanoModel.unpackInto(directory);
        byte[] bytes = Files.readAllBytes(file);
        bytes[1_000_000] ^= 1;
        Files.write(file, bytes);

        NanoModel.unpackInto(directory);

        assertThat(Files.readAllBytes(file)).isNotEqualTo(bytes);
        assertThat(names()).containsExactly("nano.gguf");
    }

    @Test
    void unpackInto_manyAtOnce_allGetTheModel() throws IOException {
        List<Path> files = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> unpack())
                .distinct()
                .toList();

        assertThat(files).containsExactly(directory.resolve("nano.gguf"));
        assertThat(names()).containsExactly("nano.gguf");
    }

    /** Whoever was first may have it open already. */
    @Test
    void unpackInto_manyAtOnce_allGetTheSameFile() throws IOException {
        List<Object> keys = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> key(unpack()))
                .distinct()
                .toList();

        assertThat(keys).hasSize(1);
    }

    private static Object key(Path file) {
        try {
            return Optional.<Object>ofNullable(Files.readAttributes(file, BasicFileAttributes.class)
                            .fileKey())
                    .orElse("no keys here");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void unpackInto_missingDirectory_failsNamingIt() {
        Path missing = directory.resolve("missing");

        assertThatThrownBy(() -> NanoModel.unpackInto(missing))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing");
    }

    private Path unpack() {
        try {
            return NanoModel.unpackInto(directory);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
