package io.github.supercorrect.gguf.internal.chat;

import io.github.supercorrect.core.prompt.Role;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns that name the role behind a marker: {@code START role GAP content END}. Role names and line breaks are text,
 * tokenised together with what stands beside them, as in training.
 *
 * @param start the marker in front of the role
 * @param separator the marker behind the role; empty if there is none
 * @param gap text in front of the content
 * @param endOfTurn the marker behind the content
 * @param between text between two turns
 * @param assistant the model's role name
 * @param hasSystemRole whether there is a role {@code system}
 * @param trims whether white space around a content is dropped
 */
record NamedTurns(
        String start,
        String separator,
        String gap,
        String endOfTurn,
        String between,
        String assistant,
        boolean hasSystemRole,
        boolean trims)
        implements Turns {

    static NamedTurns chatMl() {
        return new NamedTurns("<|im_start|>", "", "\n", "<|im_end|>", "\n", "assistant", true, false);
    }

    static NamedTurns llama3() {
        return new NamedTurns(
                "<|start_header_id|>", "<|end_header_id|>", "\n\n", "<|eot_id|>", "", "assistant", true, true);
    }

    static NamedTurns gemma() {
        return new NamedTurns("<start_of_turn>", "", "\n", "<end_of_turn>", "\n", "model", false, true);
    }

    static NamedTurns phi4() {
        return new NamedTurns("<|im_start|>", "<|im_sep|>", "", "<|im_end|>", "", "assistant", true, false);
    }

    @Override
    public Set<String> markers() {
        Set<String> markers = new TreeSet<>(Set.of(start, endOfTurn));
        if (!separator.isEmpty()) {
            markers.add(separator);
        }
        return markers;
    }

    @Override
    public String content(Role role, String text) {
        return trims ? text.strip() : text;
    }

    @Override
    public void turn(Segments out, Role role, String content) {
        header(out, role == Role.ASSISTANT ? assistant : role.name().toLowerCase(Locale.ROOT));
        out.text(content);
        out.marker(endOfTurn);
        out.text(between);
    }

    @Override
    public void open(Segments out, String prefix) {
        header(out, assistant);
        out.text(prefix);
    }

    private void header(Segments out, String role) {
        out.marker(start);
        out.text(role);
        if (!separator.isEmpty()) {
            out.marker(separator);
        }
        out.text(gap);
    }
}
