package io.github.supercorrect.gguf.internal.process;

import java.nio.file.Path;
import java.util.List;

/**
 * What a worker's program is made of, in the user's cache.
 *
 * @param main the name of its main class
 * @param engine the name that the worker knows the engine by
 * @param jars in class-path order
 * @param nativeDirectory where the engine's native libraries are, or may be put; belongs to this very content
 */
record WorkerBundle(String main, String engine, List<Path> jars, Path nativeDirectory) {

    static final String MAIN = "io.github.supercorrect.worker.WorkerMain";

    WorkerBundle {
        jars = List.copyOf(jars);
    }
}
