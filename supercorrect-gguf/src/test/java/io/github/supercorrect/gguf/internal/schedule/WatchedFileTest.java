package io.github.supercorrect.gguf.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.ModelUnavailableException;
import io.github.supercorrect.nano.NanoModel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFileTest {

    @TempDir
    Path directory;

    private Path file;
    private WatchedFile watch;

    @BeforeEach
    void open() throws IOException {
        file = directory.resolve("model.gguf");
        Files.copy(NanoModel.unpackInto(directory), file);
        watch = WatchedFile.open(file).watch();
    }

    @Test
    void afterRequest_unchanged_isFine() {
        watch.beforeLoad();

        assertThatCode(watch::afterRequest).doesNotThrowAnyException();
    }

    @Test
    void beforeLoad_sameContentWithAnotherTime_isFineAfterwards() throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertThatThrownBy(watch::afterRequest)
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("changed while it was in use");
        watch.beforeLoad();

        assertThatCode(watch::afterRequest).doesNotThrowAnyException();
    }

    @Test
    void beforeLoad_fileCutOff_isRefused() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(1000);
        }

        assertThatThrownBy(watch::afterRequest).isInstanceOf(ModelUnavailableException.class);
        assertThatThrownBy(watch::beforeLoad)
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void beforeLoad_anotherModelInItsPlace_isRefused() throws IOException {
        byte[] model = Files.readAllBytes(file);
        model[replaceableByte(model)]++;
        Files.move(Files.write(directory.resolve("new"), model), file, StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(watch::beforeLoad)
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("another content");
    }

    /** Two trainings of one model have the same header; so has a download that was begun anew. */
    @Test
    void beforeLoad_otherWeightsUnderTheSameHeader_isRefused() throws IOException {
        String before = watch.content();
        byte[] model = Files.readAllBytes(file);
        Arrays.fill(model, model.length / 2, model.length, (byte) 0);
        Files.write(file, model);

        assertThatThrownBy(watch::beforeLoad)
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("another content");
        assertThat(WatchedFile.open(file).watch().content()).isNotEqualTo(before);
    }

    @Test
    void beforeLoad_fileGone_isRefused() throws IOException {
        Files.delete(file);

        assertThatThrownBy(watch::afterRequest).isInstanceOf(ModelUnavailableException.class);
        assertThatThrownBy(watch::beforeLoad).isInstanceOf(ModelUnavailableException.class);
    }

    /** The last character of the architecture's first metadata value that nobody checks: the model's name. */
    private static int replaceableByte(byte[] model) {
        String start = new String(model, 0, 4000, StandardCharsets.ISO_8859_1);
        return start.indexOf("general.name") + "general.name".length() + Integer.BYTES + Long.BYTES;
    }
}
