/**
 * The far end of a worker process: the engine interface, the protocol that both ends share and the main class.
 *
 * <p>Internal to SuperCorrect; its packages may change in any release.
 */
module io.github.supercorrect.worker {
    requires static transitive org.jspecify;

    exports io.github.supercorrect.worker;
    exports io.github.supercorrect.worker.engine;
    exports io.github.supercorrect.worker.memory;
    exports io.github.supercorrect.worker.protocol;

    uses io.github.supercorrect.worker.engine.EngineProvider;
}
