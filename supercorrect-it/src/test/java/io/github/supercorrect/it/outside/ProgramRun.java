package io.github.supercorrect.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of a program in an empty working directory and with a cache of its own, and what it left. */
final class ProgramRun {
    private static final long LIMIT_SECONDS = 120;

    private final Path cache;
    private final Path workingDirectory;
    private final Path out;
    private final Path err;

    /** A run whose working directory, cache and output stand under {@code folder}. */
    ProgramRun(Path folder) throws IOException {
        this.cache = Files.createDirectories(folder.resolve("cache"));
        this.workingDirectory = Files.createTempDirectory(folder, "work");
        this.out = Files.createTempFile(folder, "out", ".txt");
        this.err = Files.createTempFile(folder, "err", ".txt");
    }

    /** Runs the program to its end; a program that does not end is killed and fails the test. */
    void run(List<String> command) throws IOException, InterruptedException {
        Process process = start(command);
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("%s ends by itself; %s", command, report()).isTrue();
        assertThat(process.exitValue())
                .as("exit code of %s; %s", command, report())
                .isZero();
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        return builder.start();
    }

    /** Stdout is these lines, stderr is empty, the working directory too, and no process of the program runs any more. */
    void assertThatItPrintedOnly(String text) throws IOException {
        assertThat(Files.readString(out)).as("stdout; %s", report()).isEqualTo(text + System.lineSeparator());
        assertThat(Files.readString(err)).as("stderr").isEmpty();
        assertThat(workingDirectory).isEmptyDirectory();
        assertThat(processesLeft()).as("processes left").isEmpty();
    }

    private List<String> processesLeft() {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains(cache.toString()))
                .filter(process -> !endsSoon(process))
                .map(ProgramRun::commandLine)
                .toList();
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    private static boolean endsSoon(ProcessHandle process) {
        try {
            process.onExit().get(5, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String report() throws IOException {
        return "stdout:\n" + Files.readString(out) + "\nstderr:\n" + Files.readString(err);
    }
}
