package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.gguf.internal.write.ModelShape;
import io.github.supercorrect.gguf.internal.write.RandomModel;
import io.github.supercorrect.gguf.internal.write.WeightFormat;
import io.github.supercorrect.gguf.internal.write.WriteProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code random-model}: a file to measure with. It is a tool for benchmarks, so the list of commands does not show it. */
@Command(
        name = "random-model",
        hidden = true,
        description = "Writes a GGUF model of a real shape with random weights, for benchmarks. Its answers are"
                + " meaningless.")
final class RandomModelCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--shape",
            required = true,
            paramLabel = "SHAPE",
            description = "tiny, 0.5B, 0.6B, 1.5B, 3B or 7B: Qwen2.5's, and 0.6B for the benchmarks.")
    private String shape = "";

    @Option(
            names = "--quantisation",
            paramLabel = "TYPE",
            description = "F32, F16, Q8_0, Q4_0, IQ4_NL, Q4_K, Q4_K_M or Q6_K; else what is usual for the shape.")
    private @Nullable String quantisation;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same file; 0 unless set.")
    private long seed;

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
    private String file = "";

    RandomModelCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ModelShape chosen = ModelShape.named(shape);
        WeightFormat format = quantisation == null ? chosen.usualFormat() : WeightFormat.named(quantisation);
        write(new RandomModel(chosen, format, seed), target());
        return ExitCode.YES;
    }

    private void write(RandomModel model, Path target) {
        if (Files.exists(target)) {
            throw new InputException(file + " is there already; delete it, or name another file.", null);
        }
        try {
            model.write(target, progress());
        } catch (IOException e) {
            throw new InputException(file + " cannot be written: " + e.getMessage(), e);
        }
        console.remark(file + " is written. Its weights are random: the answers are meaningless, the speed is real.");
    }

    private Path target() {
        try {
            return TextInput.reachable(Path.of(file));
        } catch (InvalidPathException e) {
            throw new InputException("\"" + file + "\" is no name of a file: " + e.getReason() + ".", e);
        }
    }

    /** A line for every tenth. */
    private WriteProgress progress() {
        long[] told = {0};
        return (written, total) -> {
            long tenths = written * 10 / total;
            if (tenths > told[0]) {
                told[0] = tenths;
                console.remark(tenths * 10 + " % of " + total / 1_000_000 + " MB");
            }
        };
    }
}
