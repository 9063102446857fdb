package io.github.supercorrect.worker.engine;

/** How a worker finds an engine on its class path: by {@link java.util.ServiceLoader}, then by name. */
public interface EngineProvider {

    /** The name by which a worker is told to use this engine, for example {@code kherud}. */
    String name();

    /** The stack size, in bytes, of the thread that calls the engine; 0 for the platform's default. */
    default long stackBytes() {
        return 0;
    }

    /** A new engine without a model. */
    Engine create();

    /** A new engine without a model, which has something to say beside its results. */
    default Engine create(EngineLog log) {
        return create();
    }
}
