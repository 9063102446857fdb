package io.github.supercorrect.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class FitCommandTest {

    @TempDir
    Path folder;

    @Test
    void fit_soundModel_explainsEachChoice() {
        ModellessRun run = ModellessRun.of("", "fit", "--model", "nano");
        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.errors()).isEmpty();
        assertThat(run.output().lines()).hasSize(7);
        assertThat(run.output())
                .contains("Context 1024: what the model was trained for.", "KV type f16: the fastest.")
                .contains("Requests at a time 16: each with a whole context.", "Threads 1: ");
    }

    @Test
    void fit_json_isOneObject() {
        ModellessRun run = ModellessRun.of("", "fit", "--model", "nano", "--memory", "2G", "--parallel", "2", "--json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.YES);
        assertThat(run.output().lines()).hasSize(1);
        assertThat(run.output())
                .startsWith("{\"file\":\"nano.gguf\",\"contextSize\":1024,\"parallel\":2,\"contexts\":2,")
                .contains("\"memoryLimit\":\"the memory of 2,000 MB that was named\"", "\"peak\":");
    }

    @Test
    void fit_tooLittleMemory_isUnavailableWithFigures() {
        ModellessRun run = ModellessRun.of("", "fit", "--model", "nano", "--memory", "20M");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors())
                .contains("nano.gguf needs ", "19 MB are free", "that was named")
                .hasLineCount(1);
    }

    @Test
    void fit_theLeastThatMayBeNamed_isUnavailable() {
        assertThat(ModellessRun.of("", "fit", "--model", "nano", "--memory", "1 MB")
                        .exitCode())
                .isEqualTo(ExitCode.UNAVAILABLE);
    }

    @Test
    void fit_noSuchFile_isUnavailable() {
        ModellessRun run = ModellessRun.of(
                "", "fit", "--model", folder.resolve("none.gguf").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(run.errors()).contains("does not exist");
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
        ModellessRun run = ModellessRun.of("", line.split(" "));
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors().lines()).hasSizeBetween(1, 2);
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
}
