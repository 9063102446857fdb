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
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the tests in a JVM of its own, with folders of its own. Its error output is part of its output. */
final class JavaProgram {

    private final Process process;

    private JavaProgram(Process process) {
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param before what stands before {@code java} in the command, to be another user
     * @param options for the JVM
     */
    static JavaProgram start(
            Path home,
            String classPath,
            List<String> before,
            List<String> options,
            Map<String, String> environment,
            Class<?> program)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + Files.createDirectories(home.resolve("tmp")),
                "-Duser.home=" + home,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, program.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("XDG_CACHE_HOME");
        builder.environment().putAll(environment);
        builder.directory(Files.createDirectories(home.resolve("work")).toFile());
        return new JavaProgram(builder.redirectErrorStream(true).start());
    }

    static JavaProgram start(Path home, Class<?> program) throws IOException {
        return start(home, System.getProperty("java.class.path"), List.of(), List.of(), Map.of(), program);
    }

    /** Its lines, once it has ended by itself with exit code 0. */
    List<String> finish(long seconds) throws Exception {
        List<String> lines = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(lines::add);
        }
        assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
        return lines;
    }
}
