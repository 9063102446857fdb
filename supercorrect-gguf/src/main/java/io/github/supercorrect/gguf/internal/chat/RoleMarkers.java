package io.github.supercorrect.gguf.internal.chat;

import io.github.supercorrect.core.prompt.Role;
import java.util.Locale;
import java.util.Set;

/**
 * Turns whose marker is the role: {@code <|user|> content <|end|>}.
 *
 * @param lineBreak behind each marker, as far as a tokenizer sees it at all
 */
record RoleMarkers(String lineBreak) implements Turns {

    private static final String END = "<|end|>";

    @Override
    public Set<String> markers() {
        return Set.of("<|system|>", "<|user|>", "<|assistant|>", END);
    }

    @Override
    public String endOfTurn() {
        return END;
    }

    @Override
    public boolean hasSystemRole() {
        return true;
    }

    @Override
    public void turn(Segments out, Role role, String content) {
        begin(out, role);
        out.text(content);
        out.marker(END, lineBreak);
    }

    @Override
    public void open(Segments out, String prefix) {
        begin(out, Role.ASSISTANT);
        out.text(prefix);
    }

    private void begin(Segments out, Role role) {
        out.marker("<|" + role.name().toLowerCase(Locale.ROOT) + "|>", lineBreak);
    }
}
