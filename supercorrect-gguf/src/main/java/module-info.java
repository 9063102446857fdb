/** Runs a GGUF model on this machine; {@link io.github.supercorrect.gguf.SuperCorrect} is the door. */
// The named reader is compiled after this module.
@SuppressWarnings("module")
module io.github.supercorrect.gguf {
    requires transitive io.github.supercorrect.core;
    requires io.github.supercorrect.worker;
    requires io.github.supercorrect.nano;
    requires static transitive org.jspecify;
    requires java.net.http;
    requires org.slf4j;
    // Its resources: the native libraries that come with this module by themselves.
    requires io.github.supercorrect.llama.linux.x86_64;

    exports io.github.supercorrect.gguf;
    exports io.github.supercorrect.gguf.doctor;
    exports io.github.supercorrect.gguf.fit;
    exports io.github.supercorrect.gguf.store;
    exports io.github.supercorrect.gguf.internal.write to
            io.github.supercorrect.cli;

    uses io.github.supercorrect.worker.engine.EngineProvider;
}
