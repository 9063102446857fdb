package io.github.supercorrect.gguf.internal.chat;

import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Message;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.prompt.RawPrompt;
import io.github.supercorrect.core.prompt.Role;
import io.github.supercorrect.gguf.internal.file.ChatMetadata;
import io.github.supercorrect.worker.engine.PromptSegment;
import java.util.Collection;
import java.util.List;

/** Writes prompts for one model. Immutable. */
public final class ChatRenderer {

    private final Turns turns;
    private final String begin;
    private final boolean tokenizerAddsSpace;

    /** @param controlTokens the model's; a token to begin with that is not among them would be read as characters */
    public ChatRenderer(ChatLayout layout, ChatMetadata metadata, Collection<String> controlTokens) {
        this.turns = layout.turns();
        this.begin = begin(layout, metadata, controlTokens);
        this.tokenizerAddsSpace = metadata.tokenizerAddsSpace();
    }

    /** A chat up to the place where the model goes on; raw text as it is, without any marker but the one of the beginning. */
    public List<PromptSegment> render(Prompt prompt) {
        Segments out = new Segments(tokenizerAddsSpace);
        if (!begin.isEmpty()) {
            out.marker(begin);
        }
        if (prompt instanceof RawPrompt raw) {
            out.text(raw.text());
        } else {
            write(out, (ChatPrompt) prompt);
        }
        return out.finish();
    }

    private void write(Segments out, ChatPrompt chat) {
        String system = "";
        for (Message message : chat.messages()) {
            String content = turns.content(message.role(), message.text());
            if (message.role() == Role.SYSTEM && !turns.hasSystemRole()) {
                system += content + "\n\n";
            } else if (message.role() == Role.USER) {
                turns.turn(out, Role.USER, system + content);
                system = "";
            } else {
                system = writeOrphan(out, system);
                turns.turn(out, message.role(), content);
            }
        }
        writeOrphan(out, system);
        turns.open(out, chat.assistantPrefix());
    }

    /** A system message that no user message follows is said by the user. */
    private String writeOrphan(Segments out, String system) {
        if (!system.isEmpty()) {
            turns.turn(out, Role.USER, system.substring(0, system.length() - 2));
        }
        return "";
    }

    private static String begin(ChatLayout layout, ChatMetadata metadata, Collection<String> controlTokens) {
        if (!metadata.addsBegin() && layout.begin().isEmpty()) {
            return "";
        }
        String own = metadata.begin().orElse("");
        String token = controlTokens.contains(own) ? own : layout.begin();
        return controlTokens.contains(token) ? token : "";
    }
}
