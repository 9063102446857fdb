package io.github.supercorrect.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.console.TextOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class FitCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void fit_soundModel_explainsEachChoice() {
        assertThat(run("fit", "--model", "nano")).isEqualTo(ExitCode.YES);
        assertThat(errors()).isEmpty();
        assertThat(output().lines()).hasSize(7);
        assertThat(output())
                .contains("Context 1024: what the model was trained for.", "KV type f16: the fastest.")
                .contains("Requests at a time 16: each with a whole context.", "Threads 1: ");
    }

    @Test
    void fit_json_isOneObject() {
        assertThat(run("fit", "--model", "nano", "--memory", "2G", "--parallel", "2", "--json"))
                .isEqualTo(ExitCode.YES);
        assertThat(output().lines()).hasSize(1);
        assertThat(output())
                .startsWith("{\"file\":\"nano.gguf\",\"contextSize\":1024,\"parallel\":2,\"contexts\":2,")
                .contains("\"memoryLimit\":\"the memory of 2,000 MB that was named\"", "\"peak\":");
    }

    @Test
    void fit_tooLittleMemory_isUnavailableWithFigures() {
        assertThat(run("fit", "--model", "nano", "--memory", "20M")).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(output()).isEmpty();
        assertThat(errors())
                .contains("nano.gguf needs ", "19 MB are free", "that was named")
                .hasLineCount(1);
    }

    @Test
    void fit_noSuchFile_isUnavailable() {
        assertThat(run("fit", "--model", folder.resolve("none.gguf").toString()))
                .isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(errors()).contains("does not exist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fit --model nano --memory much",
                "fit --model nano --memory -1",
                "fit --model nano --memory 5",
                "fit --model nano --parallel 17",
                "fit --model nano --context-size 2048",
                "fit nano"
            })
    void fit_wrongUsage_isTwoLinesAtMost(String line) {
        assertThat(run(line.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(output()).isEmpty();
        assertThat(errors().lines()).hasSizeBetween(1, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "8G, 8000000000",
        "7.5 GB, 7500000000",
        "6GiB, 6442450944",
        "512M, 512000000",
        "1kib, 1024",
        "1000000, 1000000"
    })
    void convert_amounts_areBytes(String text, long bytes) throws Exception {
        assertThat(new MemorySize.Converter().convert(text).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G", "8 gigabytes", "1e9", "-1", "8G G"})
    void convert_others_areRefused(String text) {
        assertThat(catchThrowable(() -> new MemorySize.Converter().convert(text)))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("8G");
    }

    private int run(String... args) {
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new TextOutput(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                false);
        return new CommandRun(
                        console,
                        settings -> {
                            throw new AssertionError("fit opens no model");
                        },
                        ScriptedSubjects.NONE,
                        new Interruption())
                .execute(args);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
