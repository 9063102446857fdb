package io.github.supercorrect.gguf.internal.process;

import io.github.supercorrect.worker.engine.Engine;
import io.github.supercorrect.worker.engine.EngineProvider;

/** Offers {@link ScriptedEngine} under the name {@code scripted}, in this process and in a worker. */
public final class ScriptedProvider implements EngineProvider {

    static final String NAME = "scripted";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Engine create() {
        return new ScriptedEngine();
    }
}
