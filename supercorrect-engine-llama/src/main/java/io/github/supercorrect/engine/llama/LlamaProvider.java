package io.github.supercorrect.engine.llama;

import io.github.supercorrect.worker.engine.Engine;
import io.github.supercorrect.worker.engine.EngineLog;
import io.github.supercorrect.worker.engine.EngineProvider;

/** Offers the engine under the name {@code llama}. */
public final class LlamaProvider implements EngineProvider {

    /** llama.cpp's own code needs little; vendors' GPU drivers may need more. Reserved only until it is touched. */
    private static final long STACK_BYTES = 8L << 20;

    @Override
    public String name() {
        return "llama";
    }

    @Override
    public long stackBytes() {
        return STACK_BYTES;
    }

    @Override
    public Engine create() {
        return create((level, line) -> {});
    }

    @Override
    public Engine create(EngineLog log) {
        return new LlamaEngine(log);
    }
}
