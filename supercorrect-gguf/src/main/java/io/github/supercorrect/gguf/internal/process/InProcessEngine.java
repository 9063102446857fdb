package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.core.error.EngineLoadException;
import io.github.supercorrect.gguf.internal.cache.UserCache;
import io.github.supercorrect.worker.EngineLoop;
import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.engine.EngineProvider;
import io.github.supercorrect.worker.engine.LoadSettings;
import io.github.supercorrect.worker.protocol.Command;
import io.github.supercorrect.worker.protocol.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ServiceLoader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An engine with a model in it, on threads of this process. What ends a worker ends the application; and what hangs cannot be
 * ended at all, only left behind.
 */
public final class InProcessEngine implements EngineConnection {

    private static final Logger LOG = LoggerFactory.getLogger(InProcessEngine.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration CLOSING = Duration.ofSeconds(20);

    private final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();
    private final EngineLoop loop;
    private final Thread thread;
    private @Nullable EngineInfo info;
    private volatile @Nullable String death;

    private InProcessEngine(EngineProvider provider) {
        this.loop = new EngineLoop(provider, reports::add, this::ended);
        this.thread = loop.start();
    }

    /**
     * Loads the model with the engine of this name on the class path.
     *
     * @param abandoned becomes true when nobody needs the engine any more
     * @throws EngineLoadException if that fails; the message says why
     */
    public static InProcessEngine start(String engine, NativeFiles natives, ModelLoad load, BooleanSupplier abandoned) {
        try {
            return start(find(engine), natives.unpack(UserCache.open()), load, abandoned);
        } catch (IOException e) {
            throw new EngineLoadException("The engine's native libraries cannot be unpacked: " + e, e);
        }
    }

    /** As {@link #start(String, NativeFiles, ModelLoad, BooleanSupplier)}, with this engine. */
    public static InProcessEngine start(
            EngineProvider provider, Path nativeDirectory, ModelLoad load, BooleanSupplier abandoned) {
        InProcessEngine engine = new InProcessEngine(provider);
        try {
            engine.load(
                    load.settings(load.model().toString(), nativeDirectory.toString()),
                    new Patience(load.limit(), abandoned));
            return engine;
        } catch (EngineCrashedException e) {
            throw new EngineLoadException("The engine died while it loaded the model. " + e.getMessage(), e);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private static EngineProvider find(String name) {
        for (EngineProvider provider :
                ServiceLoader.load(EngineProvider.class, InProcessEngine.class.getClassLoader())) {
            if (provider.name().equals(name)) {
                return provider;
            }
        }
        throw new EngineLoadException("The engine " + name + " is not on the application's class path, which isolation"
                + " NONE needs; use isolation WORKER.");
    }

    private void load(LoadSettings settings, Patience patience) {
        loop.accept(new Command.Load(settings));
        info = LoadAnswer.await(() -> receive(patience), patience, () -> "");
    }

    private void ended(@Nullable Throwable broken) {
        if (broken != null) {
            LOG.debug("The engine broke", broken);
        }
        die(broken == null ? "it was closed" : String.valueOf(broken.getMessage()));
    }

    private void die(String reason) {
        if (death == null) {
            death = reason;
        }
    }

    @Override
    public EngineInfo info() {
        EngineInfo loaded = info;
        if (loaded == null) {
            throw new IllegalStateException("No model is loaded");
        }
        return loaded;
    }

    @Override
    public long pid() {
        return -1;
    }

    @Override
    public boolean isAlive() {
        return death == null;
    }

    @Override
    public void send(Command command) {
        loop.accept(command);
    }

    @Override
    public @Nullable Report receive(Duration limit) {
        return receive(new Patience(limit, () -> false));
    }

    private @Nullable Report receive(Patience patience) {
        try {
            Report report = reports.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
            while (report == null && patience.lasts()) {
                if (death != null) {
                    throw new EngineCrashedException("The engine ended: " + death);
                }
                report = reports.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
            }
            return report;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Nothing in this process can be ended by force: its thread is told to end, and no longer waited for. */
    @Override
    public void kill() {
        die("it was given up");
        loop.accept(new Command.Close());
    }

    /** An engine that hangs in native code stays behind with its memory. */
    @Override
    public void close() {
        loop.accept(new Command.Close());
        boolean interrupted = Thread.interrupted();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warn("The engine does not end; its thread and its memory stay until the Java VM ends");
        }
        die("it was closed");
    }
}
