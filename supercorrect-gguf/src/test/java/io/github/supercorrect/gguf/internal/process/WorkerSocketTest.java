package io.github.supercorrect.gguf.internal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class WorkerSocketTest {

    @TempDir
    Path directory;

    @Test
    void in_longName_isMadeInATemporaryDirectoryAndRemoved() throws IOException {
        Path temporary;
        try (WorkerSocket socket = WorkerSocket.in(longName("x"), directory)) {
            temporary = socket.path();
            assertThat(temporary).exists();
        }

        assertThat(temporary.getParent()).doesNotExist();
    }

    @Test
    void in_longNamesOnly_saysSoWithAWayOutAndLeavesNothing() throws IOException {
        Path temporary = longName("t");

        assertThatThrownBy(() -> WorkerSocket.in(longName("x"), temporary))
                .hasMessageContainingAll("shorter name", "supercorrect.cache");
        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files).isEmpty();
        }
    }

    private Path longName(String letter) throws IOException {
        return Files.createDirectories(directory.resolve(letter.repeat(100)));
    }
}
