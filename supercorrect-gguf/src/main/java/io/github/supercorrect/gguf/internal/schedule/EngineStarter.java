package io.github.supercorrect.gguf.internal.schedule;

import io.github.supercorrect.gguf.internal.process.EngineConnection;
import java.util.function.BooleanSupplier;

/** Starts an engine and loads the model. */
@FunctionalInterface
public interface EngineStarter {

    /**
     * @param abandoned becomes true when nobody needs the engine any more
     * @throws io.github.supercorrect.core.error.EngineLoadException if that fails; the message says why
     */
    EngineConnection start(BooleanSupplier abandoned);
}
