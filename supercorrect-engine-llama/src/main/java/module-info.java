/** The fast engine: llama.cpp with many requests in one batch. Internal to SuperCorrect. */
module io.github.supercorrect.engine.llama {
    requires static org.jspecify;
    requires io.github.supercorrect.llama;
    requires io.github.supercorrect.worker;

    provides io.github.supercorrect.worker.engine.EngineProvider with
            io.github.supercorrect.engine.llama.LlamaProvider;
}
