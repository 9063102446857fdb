package io.github.supercorrect.core.prompt;

/** Who speaks in a chat. */
public enum Role {
    SYSTEM,
    USER,
    ASSISTANT
}
