package io.github.supercorrect.gguf.internal.chat;

import io.github.supercorrect.core.prompt.Role;
import java.util.Set;

/**
 * Mistral's first format: <code> [INST] user [/INST] assistant&lt;/s&gt;</code>, in which {@code [INST]} is no token but
 * characters. So the model itself cannot tell it from one that a user typed; no rendering can change that.
 */
record PlainInstructTurns() implements Turns {

    @Override
    public Set<String> markers() {
        return Set.of(endOfTurn());
    }

    @Override
    public String endOfTurn() {
        return "</s>";
    }

    @Override
    public boolean hasSystemRole() {
        return false;
    }

    @Override
    public void turn(Segments out, Role role, String content) {
        if (role == Role.ASSISTANT) {
            out.spaced(content);
            out.marker(endOfTurn());
        } else {
            out.spaced("[INST] " + content + " [/INST]");
        }
    }

    /** Nothing opens an answer; a space at its beginning is the model's to write. */
    @Override
    public void open(Segments out, String prefix) {
        if (!prefix.isEmpty()) {
            out.spaced(prefix);
        }
    }
}
