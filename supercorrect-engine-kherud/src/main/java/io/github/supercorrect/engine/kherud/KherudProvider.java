package io.github.supercorrect.engine.kherud;

import io.github.supercorrect.worker.engine.Engine;
import io.github.supercorrect.worker.engine.EngineProvider;

/** Offers the engine under the name {@code kherud}. */
public final class KherudProvider implements EngineProvider {

    /**
     * The tokenizer recurses once for every character of a run of letters, about 290 bytes each: 1 MB of stack is used up by
     * 3,500 letters. The address range is reserved only; it costs no memory until it is touched.
     */
    private static final long STACK_BYTES = 512L << 20;

    @Override
    public String name() {
        return "kherud";
    }

    @Override
    public long stackBytes() {
        return STACK_BYTES;
    }

    @Override
    public Engine create() {
        return new KherudEngine();
    }
}
