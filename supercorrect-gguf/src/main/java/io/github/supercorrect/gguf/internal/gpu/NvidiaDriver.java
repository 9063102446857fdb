package io.github.supercorrect.gguf.internal.gpu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The driver's library and what can be known about it. Containers often lack the files below {@code /proc}, and WSL has none.
 *
 * @param preload the library where the dynamic linker would not find it by itself; empty where it does
 * @param machine driver and GPUs, as far as they are known
 */
record NvidiaDriver(Optional<Path> preload, Machine machine) {

    static final String LIBRARY = "libcuda.so.1";

    /** Where containers and WSL put it; not always known to the dynamic linker. */
    private static final List<String> ELSEWHERE =
            List.of("usr/local/nvidia/lib64", "usr/local/nvidia/lib", "usr/lib/wsl/lib");

    private static final Pattern KERNEL_MODULE = Pattern.compile("Kernel Module(?: for \\S+)?\\s+(\\d+(?:\\.\\d+)+)");
    private static final Pattern FILE = Pattern.compile("libcuda\\.so\\.(\\d+(?:\\.\\d+)+)");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Empty if there is no driver. */
    static Optional<NvidiaDriver> find(Surroundings surroundings) {
        Optional<Path> named = first(surroundings.ownFolders().stream());
        Optional<Path> known = first(Stream.concat(
                Folders.list(surroundings.environment().getOrDefault("LD_LIBRARY_PATH", "")),
                surroundings.linker().stream()));
        Optional<Path> elsewhere = first(ELSEWHERE.stream().map(surroundings.root()::resolve));
        Optional<Path> preload = named.isPresent() ? named : known.isPresent() ? Optional.empty() : elsewhere;
        return preload.or(() -> known).map(library -> new NvidiaDriver(preload, machine(surroundings, library)));
    }

    private static Optional<Path> first(Stream<Path> folders) {
        return folders.map(folder -> folder.resolve(LIBRARY))
                .filter(Files::exists)
                .findFirst();
    }

    private static Machine machine(Surroundings surroundings, Path library) {
        Machine told = NvidiaSmi.find(surroundings.root(), surroundings.environment())
                .map(program -> new NvidiaSmi(program, PATIENCE).ask())
                .orElse(new Machine("", List.of()));
        String driver = Stream.<Optional<String>>of(
                        kernelModule(surroundings.root().resolve("proc/driver/nvidia/version")),
                        Optional.of(told.driver()).filter(version -> !version.isEmpty()),
                        version(library))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
        return new Machine(
                driver, VisibleGpus.of(told.gpus(), surroundings.environment().get("CUDA_VISIBLE_DEVICES")));
    }

    /** The kernel's part of the driver: {@code NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.54.15  …}. */
    private static Optional<String> kernelModule(Path file) {
        try {
            Matcher version = KERNEL_MODULE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            return version.find() ? Optional.of(version.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The library is a link to a file with the version in its name, except on WSL. */
    private static Optional<String> version(Path library) {
        try {
            Matcher version = FILE.matcher(library.toRealPath().getFileName().toString());
            return version.matches() ? Optional.of(version.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
