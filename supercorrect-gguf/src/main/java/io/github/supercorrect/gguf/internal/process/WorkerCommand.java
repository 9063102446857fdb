package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.core.error.EngineLoadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a worker's JVM is started. All paths are relative to its working directory: those are plain ASCII, whatever the user's
 * home is called and whatever the locale can express.
 */
final class WorkerCommand {

    /** The crash file's name in the working directory. */
    static final String ERROR_FILE = "crash.log";

    /** What native libraries may need to be found; nothing else of the parent's environment is passed on. */
    private static final Set<String> KEPT = Set.of(
            "LD_LIBRARY_PATH",
            "DYLD_LIBRARY_PATH",
            "SystemRoot",
            "CUDA_VISIBLE_DEVICES",
            "CUDA_DEVICE_ORDER",
            "CUDA_CACHE_PATH",
            "CUDA_CACHE_MAXSIZE",
            "CUDA_CACHE_DISABLE");

    private static final Logger LOG = LoggerFactory.getLogger(WorkerCommand.class);

    private WorkerCommand() {}

    static ProcessBuilder in(Path directory, WorkerBundle bundle, Path socket) {
        List<String> command = new ArrayList<>(List.of(
                java().toString(),
                "-Xmx128m",
                // a small young generation is soon all touched: the process does not grow for an hour
                "-Xms16m",
                "-Xmn8m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + ERROR_FILE,
                "-Djava.io.tmpdir=."));
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-cp",
                bundle.jars().stream()
                        .map(jar -> directory.relativize(jar).toString())
                        .collect(Collectors.joining(System.getProperty("path.separator"))),
                bundle.main(),
                socket.startsWith(directory) ? directory.relativize(socket).toString() : socket.toString(),
                bundle.engine()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        clean(builder.environment());
        disarmDebugger(directory);
        return builder;
    }

    /**
     * A failed assertion of ggml forks, and the child starts gdb; where it finds none, the child ends in a way that can hang
     * for ever, with the parent waiting for it. So the worker's search path is its own directory, with a gdb that does nothing.
     */
    private static void disarmDebugger(Path directory) {
        Path gdb = directory.resolve("gdb");
        try {
            Files.writeString(gdb, "#!/bin/sh\nexit 0\n");
            if (!gdb.toFile().setExecutable(true)) {
                LOG.debug("{} cannot be made executable; a failed assertion of the engine may hang", gdb);
            }
        } catch (IOException e) {
            LOG.debug("A failed assertion of the engine may hang", e);
        }
    }

    /**
     * The environment holds no options for Java (an agent of the parent's must not start here), none for llama.cpp, a decimal
     * point, and a search path of the working directory alone.
     */
    private static void clean(Map<String, String> environment) {
        environment.keySet().retainAll(KEPT);
        environment.put("PATH", ".");
        environment.put("LC_CTYPE", "C.UTF-8");
        environment.put("LC_NUMERIC", "C");
        // Without it glibc keeps an arena of freed memory for every thread.
        environment.put("MALLOC_ARENA_MAX", "1");
        // GPUs are numbered as nvidia-smi shows them.
        environment.putIfAbsent("CUDA_DEVICE_ORDER", "PCI_BUS_ID");
        // Where CUDA keeps code that it compiled; it would look for it by HOME, which is not passed on.
        environment.putIfAbsent("CUDA_CACHE_PATH", System.getProperty("user.home") + "/.nv/ComputeCache");
    }

    /** The same Java that runs this process. */
    private static Path java() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Path java = Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
        if (!Files.isExecutable(java)) {
            throw new EngineLoadException("There is no " + java
                    + ", which the engine's process needs; a run-time image keeps it unless told to strip native"
                    + " commands");
        }
        return java;
    }
}
