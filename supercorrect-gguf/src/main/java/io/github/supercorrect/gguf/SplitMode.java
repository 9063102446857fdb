package io.github.supercorrect.gguf;

/** How a model is spread over several GPUs. */
public enum SplitMode {
    /** Not at all: the first GPU takes everything. */
    NONE,
    /** Each layer, with its keys and values, on one of them. */
    LAYER,
    /** The rows of the large matrices on all of them; needs a fast connection between them. */
    ROW
}
