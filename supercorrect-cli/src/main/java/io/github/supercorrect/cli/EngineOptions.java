package io.github.supercorrect.cli;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.EngineChoice;
import io.github.supercorrect.gguf.GgufModelBuilder;
import io.github.supercorrect.gguf.GpuLayers;
import io.github.supercorrect.gguf.Isolation;
import io.github.supercorrect.gguf.KvType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of the engine; what is not given is the library's default. */
final class EngineOptions {
    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "auto (default), llama (a current llama.cpp), or kherud (portable, one request at a time).")
    private @Nullable EngineChoice engine;

    @Option(
            names = "--isolation",
            paramLabel = "WHERE",
            description = "worker (default): the engine runs in a process of its own; none: in this one.")
    private @Nullable Isolation isolation;

    @Option(
            names = "--context-size",
            paramLabel = "N",
            description = "Tokens of prompt and answer together, 256 to what the model was trained for, which is the"
                    + " default. Less saves memory.")
    private @Nullable Integer contextSize;

    @Option(names = "--threads", paramLabel = "N", description = "Compute threads; at most the number of processors.")
    private @Nullable Integer threads;

    @Option(
            names = "--gpu-layers",
            paramLabel = "auto|all|N",
            converter = LayersByName.class,
            description = "Layers computed on GPUs, which needs a jar with a CUDA backend: as many as fit (auto, the"
                    + " default; the CPU where no GPU can be used), all, or a number.")
    private @Nullable GpuLayers gpuLayers;

    @Option(
            names = "--device",
            paramLabel = "GPU",
            split = ",",
            description = "GPUs to use, as CUDA0, as 0 or by their names. Unless given: all.")
    private List<String> devices = List.of();

    @Option(
            names = "--kv-type",
            paramLabel = "TYPE",
            description = "Keys and values in f16 (default), or in q8_0: half the memory.")
    private @Nullable KvType kvType;

    @Option(
            names = "--deterministic",
            description = "The same request gives the same text whoever else asks: one at a time, nothing shared.")
    private boolean deterministic;

    @Option(
            names = "--no-prefix-cache",
            description = "Neither take what was computed of the fixed prompt from the user's cache nor keep it there.")
    private boolean noPrefixCache;

    void applyTo(GgufModelBuilder builder) {
        given(engine, builder::engine);
        given(isolation, builder::isolation);
        given(contextSize, builder::contextSize);
        given(threads, builder::threads);
        given(kvType, builder::kvType);
        given(gpuLayers, builder::gpuLayers);
        builder.devices(devices);
        builder.deterministic(deterministic).prefixCache(prefixCache());
    }

    boolean prefixCache() {
        return !noPrefixCache;
    }

    boolean deterministic() {
        return deterministic;
    }

    private static final class LayersByName implements ITypeConverter<GpuLayers> {
        @Override
        public GpuLayers convert(String text) {
            try {
                return GpuLayers.parse(text);
            } catch (InvalidInputException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    private static <T> void given(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }
}
