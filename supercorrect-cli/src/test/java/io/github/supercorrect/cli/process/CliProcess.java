package io.github.supercorrect.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts the runnable jar in folders of its own, which have to hold the same files afterwards. */
final class CliProcess {
    private static final long MOST_SECONDS = 120;

    private final Path java;
    private final Path home;
    private final Path work;
    private final Path temporary;
    private final Map<String, String> environment;

    private CliProcess(Path java, Path folder, Map<String, String> environment) {
        this.java = java;
        this.environment = environment;
        this.home = made(folder.resolve("home"));
        this.work = made(folder.resolve("work"));
        this.temporary = made(folder.resolve("tmp"));
    }

    /** With the JDK of this test. */
    static CliProcess in(Path folder) {
        return in(folder, Map.of());
    }

    /** With these environment variables besides. */
    static CliProcess in(Path folder, Map<String, String> environment) {
        return with(Path.of(System.getProperty("java.home")), folder, environment);
    }

    /** With another JDK. */
    static CliProcess with(Path javaHome, Path folder, Map<String, String> environment) {
        return new CliProcess(javaHome.resolve("bin/java"), folder, environment);
    }

    static Path jar() {
        return Path.of(Objects.requireNonNull(System.getProperty("supercorrect.runnable"), "supercorrect.runnable"));
    }

    /** The folder that commands are started in. */
    Path work() {
        return work;
    }

    /** Runs the command to its end, nothing on standard input; working and temporary folder are as before. */
    Outcome run(String... args) throws Exception {
        return runWith("", args);
    }

    /** The same, with this text on standard input. */
    Outcome runWith(String input, String... args) throws Exception {
        List<String> before = files();
        Process process = start(args);
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        Outcome outcome = outcome(process);
        assertThat(files()).as("files in the working and the temporary folder").isEqualTo(before);
        return outcome;
    }

    Process start(String... args) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(java.toString(), "-Djava.io.tmpdir=" + temporary, "-jar", jar().toString()));
        command.addAll(List.of(args));
        return start(command);
    }

    /** Starts any command in these folders; {@code $JAVA} and {@code $JAR} are for shells. */
    Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
        Map<String, String> variables = builder.environment();
        variables
                .keySet()
                .removeIf(name -> name.startsWith("SUPERCORRECT")
                        || name.startsWith("JAVA")
                        || name.startsWith("JDK")
                        || name.startsWith("_JAVA")
                        || name.startsWith("LC_"));
        variables.put("LANG", "C.UTF-8");
        variables.put("HOME", home.toString());
        variables.put("XDG_CACHE_HOME", home.resolve("cache").toString());
        variables.put("TMPDIR", temporary.toString());
        variables.put("JAVA", java.toString());
        variables.put("JAR", jar().toString());
        variables.putAll(environment);
        return builder.start();
    }

    /** Waits for the end, reading both outputs meanwhile. */
    static Outcome outcome(Process process) throws Exception {
        CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("still running after " + MOST_SECONDS + " s: " + err.join());
        }
        return new Outcome(process.exitValue(), out.get(MOST_SECONDS, TimeUnit.SECONDS), err.join());
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // the test has closed it
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> inWork = Files.walk(work);
                Stream<Path> inTemporary = Files.walk(temporary)) {
            return Stream.concat(inWork, inTemporary)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
