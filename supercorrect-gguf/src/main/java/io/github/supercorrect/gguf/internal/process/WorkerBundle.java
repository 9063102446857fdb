package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.gguf.internal.cache.UserCache;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The worker's class path, carried as resources beside this class and unpacked into the user's cache. So it is the same in a
 * plain class path, a nested or shaded jar, on the module path and in a run-time image.
 *
 * @param engine the name that the worker knows the engine by
 * @param jars in class-path order
 * @param nativeDirectory where the engine may keep native libraries; belongs to this very content
 */
record WorkerBundle(String engine, List<Path> jars, Path nativeDirectory) {

    /** Put beside this class by the build, each with its SHA-256. */
    private static final List<String> KHERUD =
            List.of("supercorrect-worker.jar", "supercorrect-engine-kherud.jar", "llama.jar");

    static WorkerBundle kherud(UserCache cache) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String name : KHERUD) {
            jars.add(cache.file(name, sha256(name), () -> resource(name)));
        }
        return new WorkerBundle("kherud", List.copyOf(jars), cache.entry(sha256("llama.jar")));
    }

    private static String sha256(String name) throws IOException {
        try (InputStream in = resource(name + ".sha256")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = WorkerBundle.class.getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException(name + " is missing in the jar of supercorrect-gguf");
        }
        return in;
    }
}
