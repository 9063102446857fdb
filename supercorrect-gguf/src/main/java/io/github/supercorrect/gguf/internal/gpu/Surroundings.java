package io.github.supercorrect.gguf.internal.gpu;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where libraries are looked for.
 *
 * @param root of the file system
 * @param environment variables
 * @param named the folder that the user names, null for none
 */
record Surroundings(
        Path root,
        Map<String, String> environment,
        @Nullable Path named) {

    /** Names a folder with CUDA's libraries. */
    static final String PROPERTY = "supercorrect.cuda";

    private static final String VARIABLE = "SUPERCORRECT_CUDA";
    private static final List<String> INSIDE = List.of("", "lib64", "lib", "targets/x86_64-linux/lib");
    private static final List<String> STANDARD =
            List.of("usr/lib/x86_64-linux-gnu", "lib64", "usr/lib64", "usr/lib", "lib");

    static Surroundings ofThisProcess() {
        Map<String, String> environment = System.getenv();
        return new Surroundings(
                Path.of("/"),
                environment,
                Folders.absolute(System.getProperty(PROPERTY))
                        .or(() -> Folders.absolute(environment.get(VARIABLE)))
                        .orElse(null));
    }

    /** The user's own folder and what lies in it; empty if none was named. */
    List<Path> ownFolders() {
        return named == null ? List.of() : inside(named).toList();
    }

    /** Where a CUDA installation of this release keeps its libraries, the likeliest first. */
    Set<Path> toolkits(String major) {
        Set<Path> folders = new LinkedHashSet<>(ownFolders());
        for (String variable : List.of("CUDA_PATH", "CUDA_HOME")) {
            Folders.absolute(environment.get(variable))
                    .ifPresent(home -> inside(home).forEach(folders::add));
        }
        Folders.list(environment.getOrDefault("LD_LIBRARY_PATH", "")).forEach(folders::add);
        Path local = root.resolve("usr/local");
        inside(local.resolve("cuda")).forEach(folders::add);
        matching(local, "cuda-" + major + "*").forEach(home -> inside(home).forEach(folders::add));
        folders.addAll(linker());
        return folders;
    }

    /** The dynamic linker's own folders. */
    Set<Path> linker() {
        Set<Path> folders = new LinkedHashSet<>();
        STANDARD.forEach(folder -> folders.add(root.resolve(folder)));
        matching(root.resolve("etc/ld.so.conf.d"), "*.conf").forEach(file -> folders.addAll(lines(file)));
        return folders;
    }

    private static List<Path> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().flatMap(Folders::list).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Stream<Path> inside(Path home) {
        return INSIDE.stream().map(home::resolve);
    }

    /** The newest first. */
    private static List<Path> matching(Path folder, String glob) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
            entries.forEach(found::add);
        } catch (IOException e) {
            return List.of();
        }
        found.sort(Comparator.reverseOrder());
        return found;
    }
}
