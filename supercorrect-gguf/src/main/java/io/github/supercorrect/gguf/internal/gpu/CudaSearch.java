package io.github.supercorrect.gguf.internal.gpu;

import io.github.supercorrect.gguf.internal.cache.UserCache;
import io.github.supercorrect.gguf.internal.process.NativeFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A CUDA backend that can be loaded here, or why there is none.
 *
 * @param backend its file, null if there is none
 * @param preload libraries that it needs, in the order in which they are to be loaded before it
 * @param absence why there is none, and the way out; empty if there is one
 * @param isCarried whether a jar with a CUDA backend is on the class path, so that its user expects it to be used
 */
public record CudaSearch(@Nullable Path backend, List<Path> preload, String absence, boolean isCarried) {

    private static final String PLATFORM = "linux-x86_64";
    private static final String LIBRARY = "libggml-cuda.so";
    private static final String NOT_CARRIED = "no CUDA backend is on the class path";
    /** From this driver on the CUDA 13 file runs on every GPU that it has code for. */
    private static final int CUDA13_DRIVER = 590;

    public CudaSearch {
        preload = List.copyOf(preload);
    }

    /** For an engine that has no use for one, whatever there is. */
    public static CudaSearch uselessBecause(String reason) {
        try {
            return none(reason, !CudaFile.onClassPath().isEmpty());
        } catch (IOException e) {
            return none(reason, true);
        }
    }

    /**
     * Looks for a backend that the named devices can use, all devices if none are named. Without a jar with a backend this costs
     * two look-ups of resources, unless the way out is to be explained.
     */
    public static CudaSearch run(List<String> devices, boolean explained) {
        String platform = NativeFiles.ofThisPlatform().toString();
        if (!platform.equals(PLATFORM)) {
            return none("GPU backends exist for " + PLATFORM + " only, and this is " + platform, false);
        }
        try {
            List<CudaFile> files = CudaFile.onClassPath();
            if (files.isEmpty()) {
                return none(explained ? notCarried(Surroundings.ofThisProcess()) : NOT_CARRIED, false);
            }
            return run(files, Surroundings.ofThisProcess(), devices);
        } catch (IOException e) {
            return none("the CUDA backend cannot be unpacked: " + e, true);
        }
    }

    private static CudaSearch run(List<CudaFile> files, Surroundings surroundings, List<String> devices)
            throws IOException {
        Optional<NvidiaDriver> driver = NvidiaDriver.find(surroundings);
        if (driver.isEmpty()) {
            return none(
                    "there is no NVIDIA driver: " + NvidiaDriver.LIBRARY
                            + " was not found. Install the driver; in a container,"
                            + " start it with its GPUs (--gpus all)",
                    true);
        }
        Machine all = driver.get().machine();
        Machine machine = new Machine(all.driver(), VisibleGpus.named(all.gpus(), devices));
        CudaChoice choice = CudaChoice.of(machine, files);
        if (choice.candidates().isEmpty()) {
            return none(choice.reason(machine, files), true);
        }
        return withLibraries(choice.candidates(), driver.get(), surroundings);
    }

    private static CudaSearch withLibraries(List<CudaFile> candidates, NvidiaDriver driver, Surroundings surroundings)
            throws IOException {
        UserCache cache = UserCache.open();
        List<String> reasons = new ArrayList<>();
        for (CudaFile file : candidates) {
            CudaLibraries libraries = CudaLibraries.find(file, surroundings, cache);
            if (libraries.missing().isEmpty()) {
                List<Path> preload = new ArrayList<>();
                driver.preload().ifPresent(preload::add);
                preload.addAll(libraries.paths());
                Path backend = NativeFiles.of(file.classifier()).unpack(cache).resolve(LIBRARY);
                return new CudaSearch(backend, preload, "", true);
            }
            reasons.add(missing(file, libraries));
        }
        return none(
                String.join("; ", reasons) + ". Name the folder that has them with the system property "
                        + Surroundings.PROPERTY,
                true);
    }

    private static String missing(CudaFile file, CudaLibraries libraries) {
        String names = String.join(", ", libraries.missing());
        return "libraries of CUDA " + file.major() + " were not found: " + names + ". Install the CUDA " + file.major()
                + " toolkit"
                + (file.major().equals("12")
                        ? ", or add the dependency org.bytedeco:cuda:12.3-8.9-1.5.10:linux-x86_64-redist"
                        : "");
    }

    private static String notCarried(Surroundings surroundings) {
        int branch = NvidiaDriver.find(surroundings)
                .map(driver -> driver.machine().branch())
                .orElse(0);
        return NOT_CARRIED + ". Add the dependency "
                + dependency(branch >= CUDA13_DRIVER ? "linux-x86_64-cuda13" : "linux-x86_64-cuda12");
    }

    /** As it is named in a build file, but for the version, which is that of the other artifacts. */
    static String dependency(String classifier) {
        return "io.github.supercorrect:supercorrect-llama with the classifier " + classifier;
    }

    private static CudaSearch none(String absence, boolean isCarried) {
        return new CudaSearch(null, List.of(), absence, isCarried);
    }
}
