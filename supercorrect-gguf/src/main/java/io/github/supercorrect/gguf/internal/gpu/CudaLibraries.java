package io.github.supercorrect.gguf.internal.gpu;

import io.github.supercorrect.gguf.internal.cache.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * CUDA's own libraries, which no jar of this project holds: those of an installation, else those of JavaCPP's redistributable
 * jar. They are loaded by absolute path before the backend, whose needs are then met by name.
 *
 * @param paths in the order in which they are to be loaded
 * @param missing those that were not found
 */
record CudaLibraries(List<Path> paths, List<String> missing) {

    /** The order in which they need each other. cuBLAS needs its light version, which the backend does not name. */
    private static List<String> ordered(CudaFile file) {
        String major = file.major();
        List<String> names = new ArrayList<>();
        for (String name : List.of("libcudart.so.", "libcublasLt.so.", "libcublas.so.")) {
            names.add(name + major);
        }
        file.needs().stream()
                .filter(name -> !name.equals(NvidiaDriver.LIBRARY) && !names.contains(name))
                .forEach(names::add);
        return names;
    }

    static CudaLibraries find(CudaFile file, Surroundings surroundings, UserCache cache) throws IOException {
        List<String> names = ordered(file);
        Set<Path> folders = surroundings.toolkits(file.major());
        for (Path folder : folders) {
            if (names.stream().allMatch(name -> Files.exists(folder.resolve(name)))) {
                return new CudaLibraries(names.stream().map(folder::resolve).toList(), List.of());
            }
        }
        List<Path> paths = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            Optional<Path> found = folders.stream()
                    .map(folder -> folder.resolve(name))
                    .filter(Files::exists)
                    .findFirst();
            if (found.isEmpty()) {
                found = RedistributedLibrary.find(name, cache);
            }
            found.ifPresentOrElse(paths::add, () -> missing.add(name));
        }
        return new CudaLibraries(List.copyOf(paths), List.copyOf(missing));
    }
}
