package io.github.supercorrect.gguf;

/** How keys and values of the tokens in the context are stored. */
public enum KvType {
    /** 16 bits each: the fastest. */
    F16,
    /** 8.5 bits each: about half the memory, a little slower. */
    Q8_0
}
