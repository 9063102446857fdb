package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.EngineLoadException;
import io.github.supercorrect.gguf.internal.cache.RunDirectory;
import io.github.supercorrect.gguf.internal.cache.UserCache;
import io.github.supercorrect.worker.engine.ComputeSettings;
import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.LoadSettings;
import io.github.supercorrect.worker.engine.OffloadSettings;
import io.github.supercorrect.worker.engine.PrefixStoreSettings;
import io.github.supercorrect.worker.protocol.Command;
import io.github.supercorrect.worker.protocol.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A worker with a model in it. */
public final class LoadedWorker implements AutoCloseable {

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
    public static LoadedWorker start(ModelLoad load, BooleanSupplier abandoned) {
        Patience patience = new Patience(load.limit(), abandoned);
        try {
            UserCache cache = UserCache.open();
            WorkerBundle bundle = WorkerBundle.kherud(cache);
            RunDirectory directory = cache.newRunDirectory();
            try {
                WorkerProcess process = WorkerProcess.start(bundle, directory, patience);
                return load(process, settings(load, directory.path(), bundle), patience);
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EngineLoadException("The engine's process could not be started: " + e, e);
        }
    }

    /** The model by a link with a plain name: native code reads no path with characters beyond the basic plane. */
    private static LoadSettings settings(ModelLoad load, Path directory, WorkerBundle bundle) {
        return new LoadSettings(
                link(load.model(), directory),
                load.contextSize(),
                load.controlTokens(),
                directory.relativize(bundle.nativeDirectory()).toString(),
                new ComputeSettings(
                        load.threads(),
                        load.threads(),
                        1,
                        load.contextSize(),
                        512,
                        ComputeSettings.KvType.F16,
                        true,
                        ComputeSettings.Repack.AUTO,
                        false,
                        ""),
                OffloadSettings.NONE,
                PrefixStoreSettings.NONE);
    }

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
            Report report = process.receive(patience);
            while (report instanceof Report.Alive || report instanceof Report.Log) {
                report = process.receive(patience);
            }
            if (report instanceof Report.Loaded loaded) {
                return new LoadedWorker(process, loaded.info());
            }
            throw new EngineLoadException(reason(process, report, patience));
        } catch (EngineCrashedException e) {
            process.close();
            throw new EngineLoadException("The engine died while it loaded the model. " + e.getMessage(), e);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    private static String reason(WorkerProcess process, @Nullable Report report, Patience patience) {
        if (report instanceof Report.LoadFailed failed) {
            process.kill();
            return failed.reason() + process.complaints();
        }
        return patience.isOver()
                ? "The model was not loaded within " + patience.limitInWords()
                : "Loading was abandoned";
    }

    public EngineInfo info() {
        return info;
    }

    /** The process's number. */
    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Returns at once, also when the worker does not listen; {@link #receive} tells whether it is dead. */
    public void send(Command command) {
        process.send(command);
    }

    /**
     * The next report, null if none came in time.
     *
     * @throws EngineCrashedException when the worker is dead; the message has the diagnosis
     */
    public @Nullable Report receive(Duration limit) {
        return process.receive(new Patience(limit, () -> false));
    }

    /** Ends the process at once; {@link #close} then cleans up. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
