package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.gguf.internal.cache.UserCache;
import io.github.supercorrect.worker.engine.EngineProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Starts engines that do what prompts say, and programs that are none. */
public final class ScriptedEngines {

    private ScriptedEngines() {}

    public static EngineConnection inProcess(int parallel, EnginePatience patience, BooleanSupplier abandoned) {
        return InProcessEngine.start(new ScriptedProvider(), Path.of("."), load(parallel, patience), abandoned);
    }

    public static EngineConnection worker(int parallel, EnginePatience patience, BooleanSupplier abandoned) {
        return worker(WorkerBundle.MAIN, ScriptedProvider.NAME, parallel, patience, abandoned);
    }

    /** A worker that begins well and then sends what is no report. */
    public static EngineConnection rubbish(String kind, BooleanSupplier abandoned) {
        return worker(RubbishWorker.class.getName(), kind, 1, EnginePatience.CHUNKS, abandoned);
    }

    private static EngineConnection worker(
            String main, String engine, int parallel, EnginePatience patience, BooleanSupplier abandoned) {
        try {
            UserCache cache = UserCache.open();
            WorkerBundle bundle = new WorkerBundle(
                    main,
                    engine,
                    List.of(origin(EngineProvider.class), origin(ScriptedProvider.class)),
                    cache.entry("0".repeat(64)));
            return LoadedWorker.start(bundle, cache, load(parallel, patience), abandoned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ModelLoad load(int parallel, EnginePatience patience) {
        return ModelLoads.of(Path.of("none.gguf").toAbsolutePath(), 64, List.of(), parallel, patience);
    }
}
