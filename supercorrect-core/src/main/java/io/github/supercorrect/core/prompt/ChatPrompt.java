package io.github.supercorrect.core.prompt;

import io.github.supercorrect.core.error.InvalidInputException;
import java.util.List;
import java.util.Objects;

/**
 * Messages with roles. The model's chat format is written by whoever runs the model.
 *
 * @param messages at least one
 * @param assistantPrefix the beginning of the answer, which the model continues; empty for none
 */
public record ChatPrompt(List<Message> messages, String assistantPrefix) implements Prompt {
    public ChatPrompt {
        messages = List.copyOf(messages);
        Objects.requireNonNull(assistantPrefix, "assistantPrefix");
        if (messages.isEmpty()) {
            throw new InvalidInputException("messages is empty; a chat has at least one message.");
        }
    }

    /** A chat without the beginning of an answer. */
    public ChatPrompt(List<Message> messages) {
        this(messages, "");
    }
}
