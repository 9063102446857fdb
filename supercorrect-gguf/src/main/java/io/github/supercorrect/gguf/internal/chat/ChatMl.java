package io.github.supercorrect.gguf.internal.chat;

import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Message;
import io.github.supercorrect.core.prompt.Prompt;
import io.github.supercorrect.core.prompt.RawPrompt;
import io.github.supercorrect.worker.engine.PromptSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * ChatML, the format of the Qwen family. Only the two markers are format; role names and line breaks are text, tokenised
 * together with what stands beside them, as in training.
 */
public final class ChatMl {

    /** Begins a turn. */
    public static final String START = "<|im_start|>";

    /** Ends a turn. */
    public static final String END = "<|im_end|>";

    private ChatMl() {}

    /** A chat up to the place where the model goes on; raw text as it is, without any marker. */
    public static List<PromptSegment> render(Prompt prompt) {
        if (prompt instanceof RawPrompt raw) {
            return List.of(PromptSegment.text(raw.text()));
        }
        return render((ChatPrompt) prompt);
    }

    private static List<PromptSegment> render(ChatPrompt chat) {
        List<PromptSegment> segments = new ArrayList<>();
        for (Message message : chat.messages()) {
            String role = message.role().name().toLowerCase(Locale.ROOT);
            segments.add(PromptSegment.format(START));
            segments.add(PromptSegment.text(role + "\n" + message.text()));
            segments.add(PromptSegment.format(END));
            segments.add(PromptSegment.text("\n"));
        }
        segments.add(PromptSegment.format(START));
        segments.add(PromptSegment.text("assistant\n" + chat.assistantPrefix()));
        return List.copyOf(segments);
    }
}
