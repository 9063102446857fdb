package io.github.supercorrect.gguf.store;

import io.github.supercorrect.gguf.ChildSignal;
import io.github.supercorrect.gguf.ModelReference;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Pulls in a process of its own. */
final class PullProgram {

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader = new Thread(this::read, "test-output");

    private PullProgram(Process process) {
        this.process = process;
        reader.setDaemon(true);
        reader.start();
    }

    /** Arguments: the folder, the endpoint, the model. */
    public static void main(String[] arguments) {
        StoredModel model = ModelStore.builder()
                .environment(Map.of())
                .directory(Path.of(arguments[0]))
                .endpoint(URI.create(arguments[1]))
                .firstPause(Duration.ofMillis(1))
                .build()
                .pull(ModelReference.parse(arguments[2]), new PullListener() {
                    @Override
                    public void onNote(String text) {
                        System.out.println(text);
                    }
                });
        System.out.println(model.file());
    }

    /** @param options of the Java VM */
    static PullProgram start(Path store, URI endpoint, ModelReference model, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                PullProgram.class.getName(),
                store.toString(),
                endpoint.toString(),
                model.toString()));
        return new PullProgram(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(lines::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            lines.add(e.toString());
        }
    }

    /** With SIGKILL, which no process can prepare for. */
    void kill() {
        ChildSignal.send("KILL", process.pid());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean has(String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    /** Its exit code, once it has ended. */
    int end() throws InterruptedException {
        if (!process.waitFor(100, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + lines);
        }
        reader.join(TimeUnit.SECONDS.toMillis(10));
        return process.exitValue();
    }

    List<String> lines() {
        return lines;
    }
}
