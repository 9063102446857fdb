package io.github.supercorrect.engine.llama;

import io.github.supercorrect.worker.engine.Engine;
import io.github.supercorrect.worker.engine.EngineLog;
import io.github.supercorrect.worker.engine.EngineProvider;

/** Offers the engine under the name {@code llama}. */
public final class LlamaProvider implements EngineProvider {

    /**
     * Where llama.cpp has no code of its own for a model's way to split text (Mistral Nemo's {@code tekken}, Phi-4-mini's {@code
     * gpt-4o}), the C++ library's regular expressions do it, and recurse once for every character of a run: 8 MB of stack are used
     * up by 30,000 letters. The address range is reserved only; it costs no memory until it is touched.
     */
    private static final long STACK_BYTES = 512L << 20;

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
