package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole programs: what they leave behind, and when they end. */
@Timeout(240)
@EnabledOnOs(OS.LINUX)
class ProcessTreeIT {

    @TempDir
    Path home;

    @Test
    void parent_killed_takesTheWorkerAlong() throws Exception {
        Process parent = start(Programs.Waiting.class);
        try (BufferedReader lines = output(parent)) {
            long worker = Long.parseLong(lines.readLine());
            ProcessHandle handle = ProcessHandle.of(worker).orElseThrow();
            parent.destroyForcibly();

            handle.onExit().get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void parent_killed_leavesNothingThatTheNextStartDoesNotRemove() throws Exception {
        Process parent = start(Programs.Waiting.class);
        try (BufferedReader lines = output(parent)) {
            lines.readLine();
            parent.destroyForcibly().waitFor();
        }
        run(Programs.NeverClosing.class);

        try (Stream<Path> left = Files.list(home.resolve("cache/supercorrect/run"))) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactly("creation.lock");
        }
    }

    @Test
    void program_thatNeverCloses_endsByItselfAndLeavesNothing() throws Exception {
        List<String> lines = run(Programs.NeverClosing.class);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).contains("<Answer>132</Answer>");
        assertThat(files("work")).isEmpty();
        assertThat(files("tmp")).isEmpty();
    }

    @Test
    void program_thatNeverClosesAnEngineInItself_endsByItself() throws Exception {
        assertThat(run(Programs.NeverClosingHere.class)).containsExactly("still", "alive");
    }

    @Test
    void program_thatForgetsAnEngineInItself_isRidOfIt() throws Exception {
        assertThat(run(Programs.Forgetting.class)).containsExactly("alive", "gone");
    }

    @Test
    void program_withoutAnyCache_usesAPrivateTemporaryDirectoryAndRemovesIt() throws Exception {
        Files.writeString(home.resolve("file"), "no directory");
        List<String> lines = finish(launch(Programs.NeverClosing.class, home.resolve("file"), "/dev/null"));

        assertThat(lines.get(0)).contains("<Answer>132</Answer>");
        assertThat(files("tmp")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"with blanks", "caf\u00e9", "\ud83d\ude00"})
    void program_cacheOfUnusualName_works(String name) throws Exception {
        List<String> lines = finish(launch(Programs.NeverClosing.class, home.resolve(name), "/dev/null"));

        assertThat(lines.get(0)).contains("<Answer>132</Answer>");
        assertThat(files("work")).isEmpty();
        assertThat(files("tmp")).isEmpty();
    }

    /** From the first unpacked file to the loaded library, which the worker itself unpacks. */
    @ParameterizedTest
    @ValueSource(strings = {"entries", ".part", "llama.jar", "run", "lock", "s", "model.gguf", "libjniLlamaC.so"})
    void program_thatExitsWhileOpeningWithoutAnyCache_leavesNothing(String file) throws Exception {
        Files.writeString(home.resolve("file"), "no directory");
        finish(launch(Programs.ExitingWhileOpening.class, home.resolve("file"), "/dev/null", file));

        assertThat(files("tmp")).isEmpty();
    }

    @Test
    @Tag("slow")
    void cycles_twenty_takeNoMoreMemoryThanTwo() throws Exception {
        List<String> lines = run(Programs.Cycles.class);

        long afterTwo = Long.parseLong(lines.get(0));
        long afterTwenty = Long.parseLong(lines.get(1));
        assertThat(afterTwenty).isLessThan(afterTwo + afterTwo / 10);
    }

    private List<String> run(Class<?> program) throws Exception {
        return finish(start(program));
    }

    private static List<String> finish(Process process) throws Exception {
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = output(process)) {
            output.lines().forEach(lines::add);
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    private Process start(Class<?> program) throws IOException {
        return launch(program, home.resolve("cache"), home.toString());
    }

    private Process launch(Class<?> program, Path cache, String userHome, String... arguments) throws IOException {
        Files.createDirectories(home.resolve("tmp"));
        Files.createDirectories(home.resolve("work"));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + home.resolve("tmp"),
                "-Duser.home=" + userHome,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        builder.directory(home.resolve("work").toFile());
        return builder.redirectErrorStream(true).start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private List<String> files(String directory) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(directory))) {
            return files.map(Path::toString).toList();
        }
    }
}
