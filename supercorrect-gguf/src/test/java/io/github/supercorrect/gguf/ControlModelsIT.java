package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.gguf.corpus.DamagedModel;
import io.github.supercorrect.gguf.corpus.DamagedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the header reader lets pass undamaged, an engine loads and runs. */
@Timeout(120)
class ControlModelsIT {

    @TempDir
    Path directory;

    static Stream<DamagedModel> controls() {
        return DamagedModels.controls();
    }

    @ParameterizedTest
    @MethodSource("controls")
    void open_undamagedFile_generates(DamagedModel control) throws IOException {
        Path file = Files.write(directory.resolve("control.gguf"), control.bytes());

        try (GgufModel model = GgufModel.open(file)) {
            NanoChat chat = new NanoChat();
            GenerationOptions options = GenerationOptions.builder().maxTokens(8).build();
            chat.ask(model, "1 + 1", options);

            assertThat(chat.started).isTrue();
        }
    }
}
