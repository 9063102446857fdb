/** Runs a GGUF model on this machine; {@link io.github.supercorrect.gguf.SuperCorrect} is the door. */
module io.github.supercorrect.gguf {
    requires transitive io.github.supercorrect.core;
    requires io.github.supercorrect.worker;
    requires io.github.supercorrect.nano;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports io.github.supercorrect.gguf;
}
