package io.github.supercorrect.gguf.internal.gpu;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Where the dynamic linker looks for libraries. */
public final class LinkerFolders {

    private LinkerFolders() {}

    /** The folders of the variable and of the system, in the linker's order. */
    public static Set<Path> of(Path root, Map<String, String> environment) {
        Set<Path> folders = new LinkedHashSet<>();
        Folders.list(environment.getOrDefault("LD_LIBRARY_PATH", "")).forEach(folders::add);
        folders.addAll(new Surroundings(root, environment, null).linker());
        folders.add(root.resolve("usr/lib/aarch64-linux-gnu"));
        return folders;
    }
}
