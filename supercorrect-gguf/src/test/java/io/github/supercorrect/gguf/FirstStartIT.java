package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The first program of a user, of two users, and in environments that lack something. What needs another user needs root. */
@Tag("slow")
@Timeout(300)
@EnabledOnOs(OS.LINUX)
class FirstStartIT {

    private static final String ANSWER = "<Answer>132</Answer>";

    /** A user that no machine knows by name. */
    private static final int STRANGER = 54_321;

    @TempDir
    Path directory;

    @RepeatedTest(3)
    void start_twoAtOnceWithAnEmptyCache_bothWorkAndTheCacheIsCompleteAndPrivate() throws Exception {
        Map<String, String> cache =
                Map.of("XDG_CACHE_HOME", directory.resolve("cache").toString());
        List<JavaProgram> both = List.of(start(directory, cache), start(directory, cache));
        for (JavaProgram program : both) {
            assertThat(program.finish(60)).singleElement().asString().contains(ANSWER);
        }
        Map<Path, Object> first = entries(directory.resolve("cache"));
        assertThat(start(directory, cache).finish(60))
                .singleElement()
                .asString()
                .contains(ANSWER);

        assertThat(entries(directory.resolve("cache"))).isEqualTo(first);
        assertThat(first.keySet()).noneMatch(path -> path.toString().endsWith(".part"));
        assertIsPrivate(directory.resolve("cache/supercorrect"));
    }

    @Test
    void start_twoUsersAtOnceWithEmptyCaches_bothWork() throws Exception {
        requireRoot();
        String classPath = readableClassPath();
        Path own = Files.createDirectories(directory.resolve("own"));
        Path strangers = strangersHome();
        List<JavaProgram> both = List.of(
                JavaProgram.start(own, classPath, List.of(), List.of(), Map.of(), LlamaPrograms.Once.class),
                startAsStranger(strangers, classPath, List.of(), Map.of()));
        for (JavaProgram program : both) {
            assertThat(program.finish(60)).singleElement().asString().contains(ANSWER);
        }

        assertIsPrivate(own.resolve(".cache/supercorrect"));
        assertIsPrivate(strangers.resolve(".cache/supercorrect"));
    }

    /** Whoever comes second cannot use the first one's, and has a place of its own. */
    @Test
    void start_twoUsersWithOneCacheDirectory_bothWork() throws Exception {
        requireRoot();
        String classPath = readableClassPath();
        Map<String, String> shared = Map.of(
                "XDG_CACHE_HOME",
                Files.createDirectories(directory.resolve("shared")).toString());
        assertThat(start(directory, shared).finish(60))
                .singleElement()
                .asString()
                .contains(ANSWER);
        Path strangers = strangersHome();

        assertThat(startAsStranger(strangers, classPath, List.of(), shared).finish(60))
                .singleElement()
                .asString()
                .contains(ANSWER);
        assertIsPrivate(strangers.resolve(".cache/supercorrect"));
    }

    @Test
    void start_noHome_usesATemporaryDirectoryAndRemovesIt() throws Exception {
        requireRoot();
        Path strangers = strangersHome();
        List<String> lines = startAsStranger(
                        strangers, readableClassPath(), List.of("-Duser.home=?"), Map.of("HOME", ""))
                .finish(60);

        assertThat(lines).singleElement().asString().contains(ANSWER);
        assertThat(strangers.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void start_homeThatCannotBeWritten_usesATemporaryDirectoryAndRemovesIt() throws Exception {
        requireRoot();
        Path strangers = strangersHome();
        Path closed = Files.createDirectories(directory.resolve("closed"));
        List<String> lines = startAsStranger(strangers, readableClassPath(), List.of("-Duser.home=" + closed), Map.of())
                .finish(60);

        assertThat(lines).singleElement().asString().contains(ANSWER);
        assertThat(strangers.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void start_nothingCanBeWritten_isTypedAndNamesEachPlace() throws Exception {
        requireRoot();
        Path closed = Files.createDirectories(directory.resolve("closed"));
        List<String> lines = startAsStranger(
                        strangersHome(),
                        readableClassPath(),
                        List.of("-Duser.home=" + closed, "-Djava.io.tmpdir=" + closed),
                        Map.of())
                .finish(60);

        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("EngineLoadException: There is no directory to unpack the engine into")
                .contains(closed.toString(), "XDG_CACHE_HOME");
    }

    @Test
    void start_turkishLanguage_works() throws Exception {
        List<String> options = List.of("-Duser.language=tr", "-Duser.country=TR");

        assertThat(start(options, Map.of()).finish(60))
                .singleElement()
                .asString()
                .contains(ANSWER);
    }

    /** The locale is compiled here, so that it is there. Its decimal comma is what native code must not see. */
    @Test
    void start_decimalComma_works() throws Exception {
        Path locales = Files.createDirectories(directory.resolve("locales"));
        Process compiler = new ProcessBuilder(
                        "localedef",
                        "-i",
                        "de_DE",
                        "-f",
                        "UTF-8",
                        locales.resolve("de_DE.UTF-8").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assumeTrue(compiler.waitFor() == 0, "localedef cannot compile de_DE here");
        Map<String, String> environment = Map.of("LOCPATH", locales.toString(), "LC_ALL", "de_DE.UTF-8");

        assertThat(start(List.of(), environment).finish(60))
                .singleElement()
                .asString()
                .contains(ANSWER);
        assertThat(JavaProgram.start(
                                directory,
                                System.getProperty("java.class.path"),
                                List.of(),
                                List.of(),
                                environment,
                                LlamaPrograms.NeverClosingHere.class)
                        .finish(60))
                .singleElement()
                .asString()
                .contains(ANSWER);
    }

    private JavaProgram start(List<String> options, Map<String, String> environment) throws IOException {
        return JavaProgram.start(
                directory,
                System.getProperty("java.class.path"),
                List.of(),
                options,
                environment,
                LlamaPrograms.Once.class);
    }

    private static JavaProgram start(Path home, Map<String, String> environment) throws IOException {
        return JavaProgram.start(
                home,
                System.getProperty("java.class.path"),
                List.of(),
                List.of(),
                environment,
                LlamaPrograms.Once.class);
    }

    private static void requireRoot() throws Exception {
        assumeTrue(run("setpriv", "--reuid=" + STRANGER, "--clear-groups", "true") == 0, "This is not root");
    }

    private static JavaProgram startAsStranger(
            Path home, String classPath, List<String> options, Map<String, String> environment) throws IOException {
        List<String> stranger = List.of("setpriv", "--reuid=" + STRANGER, "--regid=" + STRANGER, "--clear-groups");
        return JavaProgram.start(home, classPath, stranger, options, environment, LlamaPrograms.Once.class);
    }

    private Path strangersHome() throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path home = directory.resolve("strangers");
        Files.createDirectories(home.resolve("tmp"));
        Files.createDirectories(home.resolve("work"));
        assertThat(run("chown", "-R", STRANGER + ":" + STRANGER, home.toString()))
                .isZero();
        return home;
    }

    /** Where this test's classes and jars lie, others may not be allowed to look. */
    private String readableClassPath() throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path copies = Files.createDirectories(directory.resolve("classpath"));
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(":", -1)) {
            Path copy = copies.resolve(entries.size() + "-" + Path.of(entry).getFileName());
            if (!entry.isEmpty() && Files.exists(Path.of(entry))) {
                assertThat(run("cp", "-rL", entry, copy.toString())).isZero();
                entries.add(copy.toString());
            }
        }
        assertThat(run("chmod", "-R", "a+rX", copies.toString())).isZero();
        return String.join(":", entries);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** All that is unpacked, with the time it was. */
    private static Map<Path, Object> entries(Path cache) throws IOException {
        try (Stream<Path> all = Files.walk(cache.resolve("supercorrect/entries"))) {
            return all.filter(Files::isRegularFile).collect(Collectors.toMap(path -> path, FirstStartIT::time));
        }
    }

    private static Object time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody else comes in, and what is run is readable to its owner alone; locks hold nothing, and models are no secret. */
    private static void assertIsPrivate(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            assertThat(all).allSatisfy(path -> {
                String permissions =
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
                if (Files.isDirectory(path)) {
                    assertThat(permissions).isEqualTo("rwx------");
                } else if (!path.toString().matches(".*(lock|gguf)")) {
                    assertThat(permissions).isEqualTo("rw-------");
                }
            });
        }
    }
}
