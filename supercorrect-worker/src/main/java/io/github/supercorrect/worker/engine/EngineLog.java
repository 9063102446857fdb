package io.github.supercorrect.worker.engine;

/** Takes lines for the log of the application. For any thread; a line that cannot be delivered is lost. */
@FunctionalInterface
public interface EngineLog {

    void log(Level level, String line);

    /** How loud a line is. */
    enum Level {
        DEBUG,
        INFO,
        WARN
    }
}
