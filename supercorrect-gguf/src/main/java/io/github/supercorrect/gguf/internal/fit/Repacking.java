package io.github.supercorrect.gguf.internal.fit;

import io.github.supercorrect.gguf.GgufFile;
import java.util.Set;

/**
 * Which weights llama.cpp rearranges for a processor ({@code ggml_repack_get_optimal_repack_type} in ggml-cpu/repack.cpp, and the
 * types of ggml-cpu/amx). They take memory of their own, as much as in the file.
 */
final class Repacking {

    private static final Set<String> AMX = Set.of("Q4_0", "Q4_1", "Q8_0", "Q4_K", "Q5_K", "Q6_K", "IQ4_XS");
    private static final Set<String> AVX2 = Set.of("Q4_0", "Q4_K", "IQ4_NL", "MXFP4");
    private static final Set<String> ARM = Set.of("Q4_0", "Q4_K", "Q5_K", "Q6_K", "IQ4_NL", "MXFP4", "Q8_0");
    private static final String OUTPUT = "output.weight";
    private static final String EMBEDDING = "token_embd.weight";
    private static final int ROWS = 8;

    private final CpuFeatures processor;

    Repacking(CpuFeatures processor) {
        this.processor = processor;
    }

    /** Bytes of all such weights. Where there is no output matrix, the embedding's serves, and its copy is rearranged. */
    long bytes(GgufFile file) {
        boolean tied = file.tensors().stream().noneMatch(tensor -> tensor.name().equals(OUTPUT));
        return file.tensors().stream()
                .filter(tensor -> isMatrix(tensor) && (tied || !tensor.name().equals(EMBEDDING)))
                .filter(tensor -> isRearranged(tensor.type()))
                .mapToLong(GgufFile.Tensor::bytes)
                .sum();
    }

    private static boolean isMatrix(GgufFile.Tensor tensor) {
        return tensor.name().endsWith(".weight")
                && tensor.dimensions().size() == 2
                && tensor.dimensions().get(1) % ROWS == 0;
    }

    private boolean isRearranged(String type) {
        if (processor.has("amx_int8") && AMX.contains(type)) {
            return true;
        }
        if (processor.has("avx2")) {
            return AVX2.contains(type) || (type.equals("Q2_K") && processor.has("avx512f"));
        }
        return (processor.has("i8mm") || processor.has("asimddp")) && ARM.contains(type);
    }
}
