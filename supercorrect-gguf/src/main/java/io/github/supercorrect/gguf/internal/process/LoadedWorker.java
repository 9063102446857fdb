package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.EngineLoadException;
import io.github.supercorrect.core.error.EngineOutOfMemoryException;
import io.github.supercorrect.gguf.internal.cache.RunDirectory;
import io.github.supercorrect.gguf.internal.cache.UserCache;
import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.LoadSettings;
import io.github.supercorrect.worker.protocol.Command;
import io.github.supercorrect.worker.protocol.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** An engine with a model in it, in a process of its own. */
public final class LoadedWorker implements EngineConnection {

    private final WorkerProcess process;
    private final EngineInfo info;

    private LoadedWorker(WorkerProcess process, EngineInfo info) {
        this.process = process;
        this.info = info;
    }

    /**
     * Starts a worker and loads the model.
     *
     * @param abandoned becomes true when nobody needs the worker any more
     * @throws EngineLoadException if that fails; the message says why
     */
    public static LoadedWorker start(WorkerEngine engine, ModelLoad load, BooleanSupplier abandoned) {
        try {
            UserCache cache = UserCache.open();
            return start(engine.unpack(cache), cache, load, abandoned);
        } catch (IOException e) {
            throw new EngineLoadException("The engine's process could not be started: " + e, e);
        }
    }

    static LoadedWorker start(WorkerBundle bundle, UserCache cache, ModelLoad load, BooleanSupplier abandoned)
            throws IOException {
        Patience patience = new Patience(load.limit(), abandoned);
        RunDirectory directory = cache.newRunDirectory();
        try {
            WorkerProcess process = WorkerProcess.start(
                    bundle, directory, patience, load.patience().silence());
            return load(process, settings(load, directory.path(), bundle), patience);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static LoadSettings settings(ModelLoad load, Path directory, WorkerBundle bundle) {
        return load.settings(directory, link(load.model(), directory), bundle.nativeDirectory());
    }

    /** The model by a link with a plain name: native code reads no path with characters beyond the basic plane. */
    private static String link(Path model, Path directory) {
        try {
            return Files.createSymbolicLink(directory.resolve("model.gguf"), model)
                    .getFileName()
                    .toString();
        } catch (IOException | UnsupportedOperationException e) {
            // Some systems allow links to administrators only.
            return model.toString();
        }
    }

    private static LoadedWorker load(WorkerProcess process, LoadSettings settings, Patience patience) {
        try {
            process.send(new Command.Load(settings));
            EngineInfo info = LoadAnswer.await(() -> process.receive(patience), patience, () -> {
                process.kill();
                return process.complaints();
            });
            return new LoadedWorker(process, info);
        } catch (EngineOutOfMemoryException e) {
            process.close();
            throw MemoryDeaths.atLoad(e);
        } catch (EngineCrashedException e) {
            process.close();
            throw new EngineLoadException("The engine died while it loaded the model. " + e.getMessage(), e);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    @Override
    public EngineInfo info() {
        return info;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void send(Command command) {
        process.send(command);
    }

    @Override
    public @Nullable Report receive(Duration limit) {
        return process.receive(new Patience(limit, () -> false));
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
