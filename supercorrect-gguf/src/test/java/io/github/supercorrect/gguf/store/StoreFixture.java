package io.github.supercorrect.gguf.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.gguf.ModelReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A hub with one file of the real model, and a store of its own for each test. */
@Timeout(60)
abstract class StoreFixture {

    static final int LENGTH = 300_000;
    static final String FIRST = "QuantFactory/SuperCorrect-7B-GGUF/SuperCorrect-7B.Q4_K_M.gguf";
    static final ModelReference MODEL = ModelReference.parse("SuperCorrect-7B:Q4_K_M");
    static final String TOKEN = "hf_secretsecret";

    final TestHub hub = new TestHub();
    final byte[] content = TestHub.content(LENGTH, 1);
    /** What {@link #noting} heard. */
    final List<String> notes = new ArrayList<>();

    final PullListener noting = new PullListener() {
        @Override
        public void onNote(String text) {
            notes.add(text);
        }
    };

    @TempDir
    Path folder;

    @BeforeEach
    void publish() {
        hub.files.put(FIRST, content);
    }

    @AfterEach
    void end() {
        hub.close();
    }

    ModelStoreBuilder builder() {
        return ModelStore.builder()
                .environment(Map.of("HF_HUB_CACHE", folder.resolve("hub").toString()))
                .directory(folder.resolve("store"))
                .endpoint(hub.endpoint())
                .token(TOKEN)
                .firstPause(Duration.ofMillis(1))
                .silence(Duration.ofSeconds(20));
    }

    ModelStore store() {
        return builder().build();
    }

    /** All files of the store but the lock of the folder. */
    List<String> files() throws IOException {
        Path root = folder.resolve("store");
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> !name.equals("parts/lock"))
                    .sorted()
                    .toList();
        }
    }

    void assertNothingHasAFinalName() throws IOException {
        assertThat(files()).noneMatch(name -> name.startsWith("models") || name.startsWith("entries"));
    }

    void assertWhole(StoredModel model) throws IOException {
        assertThat(model.file()).hasBinaryContent(content);
        assertThat(model.sha256()).contains(TestHub.sha256(content));
        assertThat(files()).hasSize(2).noneMatch(name -> name.startsWith("parts"));
    }

    /** As huggingface_hub puts it there. */
    Path cached(String repository, String file) throws IOException {
        Path root = folder.resolve("hub/models--" + repository.replace("/", "--"));
        Files.createDirectories(root.resolve("blobs"));
        Files.write(root.resolve("blobs").resolve(TestHub.sha256(content)), content);
        Files.createDirectories(root.resolve("refs"));
        Files.writeString(root.resolve("refs/main"), "abc123");
        Path snapshot = Files.createDirectories(root.resolve("snapshots/abc123"));
        return Files.createSymbolicLink(
                snapshot.resolve(file), Path.of("../../blobs").resolve(TestHub.sha256(content)));
    }
}
