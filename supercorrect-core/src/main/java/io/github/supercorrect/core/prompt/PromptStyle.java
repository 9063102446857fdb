package io.github.supercorrect.core.prompt;

/**
 * How a problem is put to the model. Four published ways disagree and none says which was trained on, so all are here.
 */
public enum PromptStyle {
    /** System message: the hierarchical thought prompt; user message: the problem. The model card's way, and the default. */
    SYSTEM,
    /** One user message: the hierarchical thought prompt, a line break, the problem. */
    USER,
    /** No chat format: the hierarchical thought prompt, a line break, the problem. The MATH evaluation's way. */
    RAW,
    /** The plain chain-of-thought baseline of the same weights: a system message asking for {@code \boxed{}}. */
    BOXED
}
