package io.github.supercorrect.gguf;

/** Whether weights are rearranged for this processor: faster, and they take their memory once more. */
public enum Repack {
    /** If that fits the memory that is free. */
    AUTO,
    /** Always. */
    ON,
    /** Never: the file is mapped, and little else is taken. */
    OFF
}
