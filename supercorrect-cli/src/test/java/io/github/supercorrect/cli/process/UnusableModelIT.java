package io.github.supercorrect.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(300)
class UnusableModelIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "missing.gguf, exist",
        "folder, directory",
        "broken-link, link",
        "empty.gguf, empty",
        "text.gguf, GGUF",
        "truncated.gguf, cut off"
    })
    void solve_unusableModel_isThreeAndSaysWhy(String name, String reason) throws Exception {
        Path model = prepare().resolve(name);

        Outcome outcome = CliProcess.in(folder).run("solve", "--json", "--model", model.toString(), "1 + 1");

        outcome.hasExitCode(3).hasNoOutput().hasErrorLines(1, 5);
        assertThat(outcome.err()).contains(name).contains(reason);
    }

    @Test
    void solve_fifo_isNotWaitedFor() throws Exception {
        Path fifo = folder.resolve("fifo");
        assumeTrue(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor() == 0, "no mkfifo here");

        Outcome outcome = CliProcess.in(folder).run("solve", "--model", fifo.toString(), "1 + 1");

        outcome.hasExitCode(3).hasNoOutput().hasErrorLines(1, 5);
        assertThat(outcome.err()).contains("fifo").contains("pipe");
    }

    @Test
    void solve_variableNamesMissingModel_isThreeAsWell() throws Exception {
        CliProcess cli = CliProcess.in(folder, Map.of("SUPERCORRECT_MODEL", "missing.gguf"));

        Outcome outcome = cli.run("solve", "1 + 1");

        outcome.hasExitCode(3).hasNoOutput().hasErrorLines(1, 5);
    }

    private Path prepare() throws IOException {
        Path models = Files.createDirectories(folder.resolve("models"));
        Files.createDirectories(models.resolve("folder"));
        Files.createSymbolicLink(models.resolve("broken-link"), Path.of("nowhere"));
        Files.createFile(models.resolve("empty.gguf"));
        Files.writeString(models.resolve("text.gguf"), "This is no model.\n");
        try (InputStream nano = UnusableModelIT.class.getResourceAsStream("/io/github/supercorrect/nano/nano.gguf")) {
            Files.write(
                    models.resolve("truncated.gguf"),
                    Objects.requireNonNull(nano, "nano.gguf").readNBytes(100_000));
        }
        return models;
    }
}
