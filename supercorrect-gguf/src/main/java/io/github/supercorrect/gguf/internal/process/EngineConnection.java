package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.core.error.EngineCrashedException;
import io.github.supercorrect.worker.engine.EngineInfo;
import io.github.supercorrect.worker.protocol.Command;
import io.github.supercorrect.worker.protocol.Report;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An engine with a model in it, wherever it runs. One thread at a time receives; everything else is for any thread and
 * returns at once, but for {@link #close}.
 */
public interface EngineConnection extends AutoCloseable {

    EngineInfo info();

    /** The number of the engine's process; -1 if it runs in this one. */
    long pid();

    boolean isAlive();

    /** Hands a command over, also to an engine that does not listen; {@link #receive} tells whether it is dead. */
    void send(Command command);

    /**
     * The next report, null if none came in time.
     *
     * @throws EngineCrashedException when the engine is dead; the message has the diagnosis
     */
    @Nullable
    Report receive(Duration limit);

    /** Ends the engine as soon as that can be done by force. */
    void kill();

    /** Ends the engine, waits until it is gone, and removes what it left. */
    @Override
    void close();
}
