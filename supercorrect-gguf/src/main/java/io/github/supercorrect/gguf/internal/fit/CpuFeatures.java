package io.github.supercorrect.gguf.internal.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the processor can do beyond the basic set.
 *
 * @param model its name; empty where the system does not say
 * @param flags as Linux calls them, for example {@code avx2}; empty where the system does not say
 */
public record CpuFeatures(String model, Set<String> flags) {

    /** Those that decide how fast a model computes, and what llama.cpp picks its variant by. */
    private static final List<String> TELLING = List.of(
            "sse4_2",
            "avx",
            "avx2",
            "fma",
            "f16c",
            "bmi2",
            "avx_vnni",
            "avx512f",
            "avx512bw",
            "avx512vl",
            "avx512_vnni",
            "avx512_bf16",
            "amx_int8",
            "amx_tile",
            "asimd",
            "asimddp",
            "i8mm",
            "sve",
            "sve2",
            "sme");

    public CpuFeatures {
        flags = Set.copyOf(flags);
    }

    /** This processor's. */
    public static CpuFeatures here() {
        return read(Path.of("/proc/cpuinfo"));
    }

    /** What such a file says. */
    public static CpuFeatures read(Path cpuinfo) {
        String model = "";
        Set<String> flags = Set.of();
        try {
            for (String line : Files.readAllLines(cpuinfo)) {
                int colon = line.indexOf(':');
                String key = colon < 0 ? "" : line.substring(0, colon).strip();
                String value = line.substring(colon + 1).strip();
                if (model.isEmpty() && key.equals("model name")) {
                    model = value;
                } else if (flags.isEmpty() && (key.equals("flags") || key.equals("Features"))) {
                    flags = Set.of(value.split(" +"));
                }
            }
        } catch (IOException e) {
            return new CpuFeatures("", Set.of());
        }
        return new CpuFeatures(model, flags);
    }

    /** The flags that matter here, in the order of the alphabet. */
    public Set<String> telling() {
        Set<String> telling = new TreeSet<>(TELLING);
        telling.retainAll(flags);
        return telling;
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }
}
