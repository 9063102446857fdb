package io.github.supercorrect.gguf.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UserCacheTest {

    /** Of the text "content". */
    private static final String SHA256 = "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73";

    @TempDir
    Path directory;

    private UserCache cache;

    @BeforeEach
    void open() throws IOException {
        cache = UserCache.in(directory.resolve("cache"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void in_openDirectory_isClosedToOthers() throws IOException {
        Path open = Files.createDirectory(
                directory.resolve("open"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        UserCache.in(open);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("cache"))))
                .isEqualTo("rwx------");
    }

    @Test
    void in_file_isRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");

        assertThatThrownBy(() -> UserCache.in(file)).hasMessageContaining("not a directory");
    }

    @Test
    void in_root_isRefused() {
        assertThatThrownBy(() -> UserCache.in(directory.getRoot()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("root");
    }

    @Test
    void remove_inUse_deletesAllAndMakesNothingAnew() throws IOException {
        RunDirectory run = cache.newRunDirectory();
        cache.file("name.jar", SHA256, UserCacheTest::content);
        cache.remove();
        run.close();

        assertThatThrownBy(() -> cache.entry(SHA256)).hasMessageContaining("removed");
        assertThatThrownBy(cache::newRunDirectory).hasMessageContaining("removed");
        assertThat(names(directory)).isEmpty();
    }

    @Test
    void file_cannotBeWritten_namesThePlace() {
        assertThatThrownBy(() -> cache.file("name.jar", SHA256, () -> {
                    throw new IOException("No space left on device");
                }))
                .hasMessageContaining("No space left on device")
                .hasMessageContaining(directory.toString());
    }

    @Test
    void file_new_isWrittenAndNothingElse() throws IOException {
        Path file = cache.file("name.jar", SHA256, UserCacheTest::content);

        assertThat(file).hasContent("content").hasFileName("name.jar");
        assertThat(names(cache.entry(SHA256))).containsExactly("name.jar");
    }

    @Test
    void file_there_isNotReadAgain() throws IOException {
        cache.file("name.jar", SHA256, UserCacheTest::content);

        assertThat(cache.file("name.jar", SHA256, () -> {
                    throw new IOException("not needed");
                }))
                .hasContent("content");
    }

    @Test
    void file_changedSince_isReplaced() throws IOException {
        Path file = cache.file("name.jar", SHA256, UserCacheTest::content);
        Files.writeString(file, "CONTENT");

        assertThat(cache.file("name.jar", SHA256, UserCacheTest::content)).hasContent("content");
    }

    /** Whoever put it there may use it already, and would take another file of that name for a change. */
    @Test
    void file_putThereByAnotherMeanwhile_isKept() throws IOException {
        Path target = cache.entry(SHA256).resolve("name.jar");
        FileTime old = FileTime.fromMillis(1_000_000);
        Path file = cache.file("name.jar", SHA256, () -> {
            Files.writeString(target, "content");
            Files.setLastModifiedTime(target, old);
            return content();
        });

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
        assertThat(names(cache.entry(SHA256))).containsExactly("name.jar");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void file_any_isForItsOwnerAlone() throws IOException {
        Path file = cache.file("name.jar", SHA256, UserCacheTest::content);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("cache/entries"))))
                .isEqualTo("rwx------");
    }

    @Test
    void file_otherContentThanPromised_isRefusedAndNotKept() throws IOException {
        assertThatThrownBy(() -> cache.file("name.jar", SHA256, () -> stream("something else")))
                .hasMessageContaining("name.jar")
                .hasMessageContaining(SHA256);
        assertThat(names(cache.entry(SHA256))).isEmpty();
    }

    @Test
    void file_manyAtOnce_allGetIt() {
        List<Path> files = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> provide())
                .distinct()
                .toList();

        assertThat(files).hasSize(1).allSatisfy(file -> assertThat(file).hasContent("content"));
    }

    @Test
    void runDirectory_closed_isGoneWithAllInIt() throws IOException {
        RunDirectory run = cache.newRunDirectory();
        Path outside = Files.writeString(directory.resolve("model"), "stays");
        Files.createSymbolicLink(run.path().resolve("link"), outside);
        Files.createDirectories(run.path().resolve("a/b"));
        run.close();

        assertThat(run.path()).doesNotExist();
        assertThat(outside).exists();
    }

    /** As when two applications in one server each bring their own copy of this library. */
    @Test
    void newRunDirectory_lockHeldByAnotherCopyInThisJvm_waits() throws Exception {
        cache.newRunDirectory().close();
        Path lock = directory.resolve("cache/run/creation.lock");
        FutureTask<RunDirectory> creation = new FutureTask<>(cache::newRunDirectory);
        try (FileChannel other = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            other.lock();
            Thread creator = new Thread(creation);
            creator.start();
            while (creator.getState() == Thread.State.NEW || creator.getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait();
            }
        }

        creation.get().close();
    }

    @Test
    void sweep_runDirectories_keepsThoseInUse() throws IOException {
        try (RunDirectory used = cache.newRunDirectory()) {
            Path dead = Files.createDirectory(used.path().resolveSibling("wdead"));
            Files.writeString(dead.resolve("lock"), "");
            Path halfDead = Files.createDirectory(used.path().resolveSibling("whalf"));
            RunDirectory.sweep(directory.resolve("cache"));

            assertThat(used.path()).exists();
            assertThat(dead).doesNotExist();
            assertThat(halfDead).doesNotExist();
        }
    }

    private Path provide() {
        try {
            return cache.file("name.jar", SHA256, UserCacheTest::content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ByteArrayInputStream content() {
        return stream("content");
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
