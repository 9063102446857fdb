package io.github.supercorrect.core.prompt;

import java.util.Objects;

/**
 * One message of a chat.
 *
 * @param role who speaks
 * @param text what is said, as data
 */
public record Message(Role role, String text) {
    public Message {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(text, "text");
    }
}
