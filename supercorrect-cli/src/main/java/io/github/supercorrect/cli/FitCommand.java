package io.github.supercorrect.cli;

import io.github.supercorrect.cli.console.Console;
import io.github.supercorrect.cli.view.FitJson;
import io.github.supercorrect.gguf.GgufFile;
import io.github.supercorrect.gguf.KvType;
import io.github.supercorrect.gguf.fit.Fit;
import io.github.supercorrect.gguf.fit.FitBuilder;
import io.github.supercorrect.gguf.fit.Machine;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fit}: which settings suit a model and this machine, or why it cannot run. No engine is started. */
@Command(
        name = "fit",
        description = "Says how a model fits this machine: context, requests at a time, threads, KV type, GPU layers,"
                + " memory; or, with exit code 3, why it does not.")
final class FitCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = MemorySize.Converter.class,
            description = "So much free memory, for example 8G, instead of what this machine has.")
    private @Nullable MemorySize memory;

    @Option(names = "--context-size", paramLabel = "N", description = "Tokens of prompt and answer together.")
    private @Nullable Integer contextSize;

    @Option(names = "--parallel", paramLabel = "N", description = "Requests at a time, each with a whole context.")
    private @Nullable Integer parallel;

    @Option(names = "--kv-type", paramLabel = "TYPE", description = "Keys and values in f16 or q8_0.")
    private @Nullable KvType kvType;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    FitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        GgufFile file = GgufFile.read(model.choose(console));
        Machine here = Machine.here();
        Machine machine = memory == null ? here : here.withMemory(memory.bytes());
        Fit fit = wanted(file).machine(machine).fit();
        if (json) {
            console.out().line(FitJson.of(file, machine, fit));
        } else {
            fit.explanation().forEach(console.out()::line);
        }
        console.out().flush();
        return ExitCode.YES;
    }

    private FitBuilder wanted(GgufFile file) {
        FitBuilder builder = Fit.builder(file);
        if (contextSize != null) {
            builder.contextSize(contextSize);
        }
        if (parallel != null) {
            builder.parallel(parallel);
        }
        return kvType == null ? builder : builder.kvType(kvType);
    }
}
