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
 * The engines that a worker can run. Their class paths are carried as resources beside this class and unpacked into the
 * user's cache. So they are the same in a plain class path, a nested or shaded jar, on the module path and in a run-time
 * image.
 */
public enum WorkerEngine {
    /** llama.cpp through this project's own mapping; its native libraries come from a jar of their own. */
    LLAMA("llama") {

        @Override
        List<String> jars() {
            return List.of(WORKER_JAR, "supercorrect-engine-llama.jar", "supercorrect-llama.jar", "javacpp.jar");
        }

        @Override
        Path nativeDirectory(UserCache cache) throws IOException {
            return NativeFiles.ofThisPlatform().unpack(cache);
        }
    },
    /** The portable one: a single library, which its own jar holds. */
    KHERUD("kherud") {

        @Override
        List<String> jars() {
            return List.of(WORKER_JAR, "supercorrect-engine-kherud.jar", KHERUD_JAR);
        }

        @Override
        Path nativeDirectory(UserCache cache) throws IOException {
            return cache.entry(sha256(KHERUD_JAR));
        }
    };

    private static final String WORKER_JAR = "supercorrect-worker.jar";
    private static final String KHERUD_JAR = "llama.jar";

    private final String engineName;

    WorkerEngine(String engineName) {
        this.engineName = engineName;
    }

    /** The name by which a worker is told to use it. */
    public String engineName() {
        return engineName;
    }

    /** Whether the build carried all of its jars. */
    public boolean isCarried() {
        return jars().stream().allMatch(name -> WorkerEngine.class.getResource(name) != null);
    }

    /** Put beside this class by the build, each with its SHA-256; in class-path order. */
    abstract List<String> jars();

    abstract Path nativeDirectory(UserCache cache) throws IOException;

    WorkerBundle unpack(UserCache cache) throws IOException {
        List<Path> unpacked = new ArrayList<>();
        for (String name : jars()) {
            unpacked.add(cache.file(name, sha256(name), () -> resource(name)));
        }
        return new WorkerBundle(WorkerBundle.MAIN, engineName, unpacked, nativeDirectory(cache));
    }

    private static String sha256(String name) throws IOException {
        try (InputStream in = resource(name + ".sha256")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = WorkerEngine.class.getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException(name + " is missing in the jar of supercorrect-gguf");
        }
        return in;
    }
}
