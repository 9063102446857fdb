package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.prompt.RawPrompt;
import io.github.supercorrect.gguf.fit.Fit;
import io.github.supercorrect.gguf.internal.write.ModelShape;
import io.github.supercorrect.gguf.internal.write.RandomModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The estimate from a header against the most that a worker really held, on models of real shapes with random weights. The lines go to
 * {@code target/fit-accuracy.txt} too; the table in docs/hardware.md is made of them.
 */
@Tag("slow")
@Timeout(3600)
class FitAccuracyIT {

    private static final Path TABLE = Path.of("target", "fit-accuracy.txt");
    private static final int PERCENT = 10;
    /** The worker of the largest takes 8.7 GB with rearranged weights. */
    private static final long MEMORY = 10_000_000_000L;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"0.5B", "1.5B", "3B", "7B"})
    void fit_realShape_predictsThePeakOfTheWorker(String name) throws IOException {
        assumeTrue(Memory.availableBytes() > MEMORY, "10 GB of free memory are needed for this");
        ModelShape shape = ModelShape.named(name);
        Path file = folder.resolve(name + ".gguf");
        new RandomModel(shape, shape.usualFormat(), 0).write(file, (written, total) -> {});
        GgufFile header = GgufFile.read(file);
        SoftAssertions soft = new SoftAssertions();
        for (int context : List.of(1024, 4096)) {
            for (int parallel : List.of(1, 4)) {
                for (Repack repack : List.of(Repack.OFF, Repack.ON)) {
                    Fit fit = Fit.builder(header)
                            .contextSize(context)
                            .parallel(parallel)
                            .repack(repack)
                            .fit();
                    long peak = peak(file, fit, repack);
                    note(name, header, fit, repack, peak);
                    soft.assertThat(fit.memory().peak())
                            .as("%s, context %d, parallel %d, repack %s", name, context, parallel, repack)
                            .isCloseTo(peak, withinPercentage(PERCENT));
                }
            }
        }
        soft.assertAll();
    }

    /** After a prompt that fills a whole step. */
    private static long peak(Path file, Fit fit, Repack repack) throws IOException {
        try (GgufModel model = fit.applyTo(GgufModel.builder(ModelReference.file(file)))
                .engine(EngineChoice.LLAMA)
                .repack(repack)
                .threads(1)
                .prefixCache(false)
                .loadTimeout(Duration.ofMinutes(10))
                .open()) {
            model.generate(
                    new RawPrompt("x y z ".repeat(100)),
                    GenerationOptions.builder().maxTokens(2).build(),
                    text -> {});
            assertThat(model.workerPid()).isGreaterThan(1);
            return Memory.peakBytes(model.workerPid());
        }
    }

    private static void note(String name, GgufFile header, Fit fit, Repack repack, long peak) throws IOException {
        String line = String.format(
                Locale.ROOT,
                "| %s %s | %d | %d | %s | %,d | %,d | %+.1f %% |%n",
                name,
                header.quantisation(),
                fit.contextSize(),
                fit.parallel(),
                fit.repack() ? "yes" : repack == Repack.ON ? "asked for, no use" : "no",
                Math.round(fit.memory().peak() / 1e6),
                Math.round(peak / 1e6),
                100.0 * fit.memory().peak() / peak - 100);
        Files.writeString(TABLE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
