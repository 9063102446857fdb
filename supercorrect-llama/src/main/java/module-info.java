/** llama.cpp from Java, over upstream's own libraries. */
module io.github.supercorrect.llama {
    requires static transitive org.jspecify;
    requires org.bytedeco.javacpp;

    exports io.github.supercorrect.llama;
}
