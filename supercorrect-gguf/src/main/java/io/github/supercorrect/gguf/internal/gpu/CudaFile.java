package io.github.supercorrect.gguf.internal.gpu;

import io.github.supercorrect.gguf.internal.process.NativeFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A CUDA backend on the class path, by the index in its jar: what was compiled into it, and the oldest drivers.
 *
 * @param classifier of its jar
 * @param version of CUDA, for example {@code 12.4}
 * @param machineCode compute capabilities (times ten) with machine code
 * @param ptx compute capabilities with PTX, which the driver compiles at first use
 * @param driver oldest driver branch at all
 * @param ptxDriver oldest driver branch that reads its PTX
 * @param needs libraries that it needs, by soname
 */
record CudaFile(
        String classifier,
        String version,
        List<Integer> machineCode,
        List<Integer> ptx,
        int driver,
        int ptxDriver,
        List<String> needs) {

    /** Newest first. */
    private static final List<String> CLASSIFIERS = List.of("linux-x86_64-cuda13", "linux-x86_64-cuda12");

    /** Those on the class path, the newest first. */
    static List<CudaFile> onClassPath() throws IOException {
        List<CudaFile> files = new ArrayList<>();
        for (String classifier : CLASSIFIERS) {
            Optional<Properties> index = NativeFiles.of(classifier).index();
            if (index.isPresent()) {
                files.add(read(classifier, index.get()));
            }
        }
        return files;
    }

    static CudaFile read(String classifier, Properties index) throws IOException {
        try {
            return new CudaFile(
                    classifier,
                    text(index, "cuda.version"),
                    numbers(index, "cuda.cubin"),
                    numbers(index, "cuda.ptx"),
                    Integer.parseInt(text(index, "cuda.driver")),
                    Integer.parseInt(text(index, "cuda.ptx.driver")),
                    list(index, "cuda.needs"));
        } catch (NumberFormatException e) {
            throw new IOException("the index of " + classifier + " is damaged: " + e.getMessage(), e);
        }
    }

    private static String text(Properties index, String key) throws IOException {
        String value = index.getProperty(key);
        if (value == null) {
            throw new IOException("an index of CUDA's natives has no " + key);
        }
        return value.strip();
    }

    private static List<String> list(Properties index, String key) throws IOException {
        return Arrays.stream(text(index, key).split(",", -1)).map(String::strip).toList();
    }

    private static List<Integer> numbers(Properties index, String key) throws IOException {
        return list(index, key).stream().map(Integer::valueOf).toList();
    }

    /** 12 for CUDA 12.4. */
    String major() {
        return version.replaceFirst("\\..*", "");
    }

    /** Machine code runs on later GPUs of the same generation (major capability), never on earlier ones. */
    boolean hasMachineCodeFor(int capability) {
        return machineCode.stream().anyMatch(code -> code / 10 == capability / 10 && code <= capability);
    }

    /** PTX can be compiled for every later GPU. */
    boolean hasPtxFor(int capability) {
        return ptx.stream().anyMatch(code -> code <= capability);
    }
}
