package io.github.supercorrect.gguf.internal.chat;

import io.github.supercorrect.core.prompt.Role;
import java.util.Set;

/**
 * Mistral's turns, from the third version of its tokenizers on: {@code [INST] user[/INST] assistant</s>}.
 *
 * @param spaced whether a space stands behind the opening markers and in front of an answer: with SentencePiece it does, with
 *     Tekken it does not
 * @param hasSystemRole whether {@code [SYSTEM_PROMPT]} exists, which the seventh version brought
 * @param trimsAnswers whether white space around an answer is dropped
 */
record InstructTurns(boolean spaced, boolean hasSystemRole, boolean trimsAnswers) implements Turns {

    private static final String USER = "[INST]";
    private static final String USER_END = "[/INST]";
    private static final String SYSTEM = "[SYSTEM_PROMPT]";
    private static final String SYSTEM_END = "[/SYSTEM_PROMPT]";

    @Override
    public Set<String> markers() {
        return hasSystemRole
                ? Set.of(USER, USER_END, SYSTEM, SYSTEM_END, endOfTurn())
                : Set.of(USER, USER_END, endOfTurn());
    }

    @Override
    public String endOfTurn() {
        return "</s>";
    }

    @Override
    public String content(Role role, String text) {
        return trimsAnswers && role == Role.ASSISTANT ? text.strip() : text;
    }

    @Override
    public void turn(Segments out, Role role, String content) {
        switch (role) {
            case SYSTEM -> framed(out, SYSTEM, content, SYSTEM_END);
            case USER -> framed(out, USER, content, USER_END);
            case ASSISTANT -> {
                write(out, content);
                out.marker(endOfTurn());
            }
        }
    }

    /** Nothing opens an answer; a space at its beginning is the model's to write. */
    @Override
    public void open(Segments out, String prefix) {
        if (!prefix.isEmpty()) {
            write(out, prefix);
        }
    }

    private void framed(Segments out, String begin, String content, String end) {
        out.marker(begin);
        write(out, content);
        out.marker(end);
    }

    private void write(Segments out, String content) {
        if (spaced) {
            out.spaced(content);
        } else {
            out.text(content);
        }
    }
}
