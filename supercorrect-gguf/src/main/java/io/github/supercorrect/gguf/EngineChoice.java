package io.github.supercorrect.gguf;

/** Which engine runs a model. */
public enum EngineChoice {
    /** {@link #LLAMA} where its native libraries are on the class path and load, else {@link #KHERUD}; the log says which, and why. */
    AUTO,
    /** A current llama.cpp, several requests at a time. Only this one can do without a process of its own. */
    LLAMA,
    /** de.kherud:llama, an older llama.cpp: one request at a time, on the processor. */
    KHERUD
}
