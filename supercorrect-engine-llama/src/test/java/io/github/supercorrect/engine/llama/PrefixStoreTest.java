package io.github.supercorrect.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.PrefixStoreSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrefixStoreTest {

    private static final int[] PREFIX = {5, 6, 7};

    @TempDir
    Path directory;

    private PrefixStore store(String model, long bytes) {
        return new PrefixStore(new PrefixStoreSettings(directory.toString(), model, bytes), "build");
    }

    private static ByteBuffer state(int bytes) {
        byte[] state = new byte[bytes];
        new Random(bytes).nextBytes(state);
        return ByteBuffer.wrap(state);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    @Test
    void load_whatWasSaved_isTheSame() throws IOException {
        PrefixStore store = store("m", 1 << 20);
        store.save(store.key(PREFIX), PREFIX, state(1000));

        assertThat(store("m", 1 << 20).load(store.key(PREFIX), PREFIX)).contains(state(1000));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))))
                .isEqualTo("rw-------");
    }

    @Test
    void key_otherModelSettingsOrTokens_isAnother() {
        PrefixStore store = store("m", 1 << 20);

        assertThat(store.key(PREFIX)).isNotEqualTo(store("n", 1 << 20).key(PREFIX));
        assertThat(store.key(PREFIX)).isNotEqualTo(store.key(new int[] {5, 6, 8}));
        assertThat(store.key(PREFIX))
                .isNotEqualTo(
                        new PrefixStore(new PrefixStoreSettings(directory.toString(), "m", 1), "other").key(PREFIX));
    }

    @Test
    void load_anyDamage_isIgnored() throws IOException {
        PrefixStore store = store("m", 1 << 20);
        String key = store.key(PREFIX);
        store.save(key, PREFIX, state(100));
        byte[] whole = Files.readAllBytes(files().get(0));
        Path file = files().get(0);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(file, damaged);
            assertThat(store.load(key, PREFIX)).as("byte " + i).isEmpty();
        }
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(store.load(key, PREFIX)).as("length " + length).isEmpty();
        }
        Files.write(file, whole);
        assertThat(store.load(key, new int[] {5, 6, 8})).isEmpty();
    }

    @Test
    void save_overTheLimit_dropsTheOldest() throws IOException {
        PrefixStore store = store("m", 2500);
        for (int i = 0; i < 5; i++) {
            int[] prefix = {i};
            store.save(store.key(prefix), prefix, state(1000));
        }
        assertThat(files()).hasSize(2);
    }

    /** Workers are killed, perhaps while they write. */
    @Test
    void save_unfinishedFilesOfOthers_countAndGo() throws IOException {
        Path left = Files.write(directory.resolve("new1.part"), new byte[3000]);
        Files.setLastModifiedTime(left, FileTime.fromMillis(0));
        PrefixStore store = store("m", 2500);
        store.save(store.key(PREFIX), PREFIX, state(1000));

        assertThat(left).doesNotExist();
        assertThat(store.load(store.key(PREFIX), PREFIX)).isPresent();
    }

    @Test
    void save_directoryGone_isNobodysBusiness() throws IOException {
        PrefixStore store = store("m", 1 << 20);
        Files.delete(directory);
        store.save(store.key(PREFIX), PREFIX, state(10));

        assertThat(store.load(store.key(PREFIX), PREFIX)).isEmpty();
        Files.createDirectory(directory);
    }

    @Test
    void engine_secondProcess_startsWithTheSystemPrompt() throws EngineException, IOException {
        String first;
        try (NanoEngine nano = new NanoEngine(2, 2048, false, directory)) {
            first = nano.solve(NanoEngine.request("What is 47 + 85?")).text();
        }
        assertThat(files()).hasSize(1);
        try (NanoEngine nano = new NanoEngine(2, 2048, false, directory)) {
            RecordingSink sink = nano.solve(NanoEngine.request("What is 47 + 85?"));
            assertThat(sink.text()).isEqualTo(first);
            assertThat(sink.result().cachedTokens()).isGreaterThan(130);
        }
    }

    @Test
    void engine_damagedFile_computesAnew() throws EngineException, IOException {
        String first;
        try (NanoEngine nano = new NanoEngine(1, 1024, false, directory)) {
            first = nano.solve(NanoEngine.request("What is 47 + 85?")).text();
        }
        Path file = files().get(0);
        byte[] damaged = Files.readAllBytes(file);
        damaged[damaged.length / 2] ^= 0x40;
        Files.write(file, damaged);
        try (NanoEngine nano = new NanoEngine(1, 1024, false, directory)) {
            RecordingSink sink = nano.solve(NanoEngine.request("What is 47 + 85?"));
            assertThat(sink.text()).isEqualTo(first);
            assertThat(sink.result().cachedTokens()).isZero();
        }
        assertThat(files()).hasSize(1);
    }
}
