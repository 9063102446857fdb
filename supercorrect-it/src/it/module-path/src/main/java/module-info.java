/** An application of one class. */
module org.example.app {
    requires io.github.supercorrect.gguf;
}
