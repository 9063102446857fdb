package io.github.supercorrect.gguf.internal.chat;

import io.github.supercorrect.core.prompt.Role;
import java.util.Set;

/** How one family of formats writes the turns of a chat. */
interface Turns {

    /** Markers that must be control tokens of a model, or it was not trained on this format. */
    Set<String> markers();

    /** The marker with which the model ends its turn. */
    String endOfTurn();

    /** False if a system message has to go in front of the next user message. */
    boolean hasSystemRole();

    /** A message's text as the published template writes it, with or without the white space around it. */
    default String content(Role role, String text) {
        return text;
    }

    /** Writes a whole turn. */
    void turn(Segments out, Role role, String content);

    /** Writes the beginning of the model's turn, which the model continues. */
    void open(Segments out, String prefix);
}
