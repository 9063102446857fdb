package io.github.supercorrect.gguf.internal.chat;

import java.util.Optional;

/**
 * A chat template as a text to search in. It is a program of a stranger: it is never run, and nothing of it gets into a
 * prompt. What is searched for follows {@code llm_chat_detect_template} of llama.cpp.
 */
final class TemplateText {

    private final String text;

    private TemplateText(String text) {
        this.text = text;
    }

    /** The format of the template; empty if it is none of those written here. */
    static Optional<ChatLayout> layout(String template) {
        return new TemplateText(template).layout();
    }

    private Optional<ChatLayout> layout() {
        if (has("<|im_start|>")) {
            // SmolVLM begins its prompts with this marker and is no ChatML.
            return has("<|im_sep|>")
                    ? Optional.of(ChatLayout.PHI4)
                    : Optional.of(ChatLayout.CHATML).filter(chatml -> !has("<end_of_utterance>"));
        }
        if (has("[INST]")) {
            return mistral();
        }
        if (has("<|assistant|>") && has("<|end|>")) {
            return Optional.of(
                    has("<|end|>\\n") || has("<|end|>\n") || breaksLine() ? ChatLayout.PHI3 : ChatLayout.PHI4_MINI);
        }
        if (has("<start_of_turn>")) {
            return Optional.of(ChatLayout.GEMMA);
        }
        return has("<|start_header_id|>") && has("<|end_header_id|>")
                ? Optional.of(ChatLayout.LLAMA3)
                : Optional.empty();
    }

    /** {@code '<|end|>' + '\n'}, the line break written as such or as an escape. */
    private boolean breaksLine() {
        return has("'<|end|>' + '\\n'") || has("'<|end|>' + '\n'");
    }

    private Optional<ChatLayout> mistral() {
        if (has("[SYSTEM_PROMPT]")) {
            return Optional.of(has("[INST] ") ? ChatLayout.MISTRAL_V7 : ChatLayout.MISTRAL_V7_TEKKEN);
        }
        if (has("[AVAILABLE_TOOLS]") && !has(" [INST]")) {
            return Optional.of(has("\"[INST]\"") ? ChatLayout.MISTRAL_V3_TEKKEN : ChatLayout.MISTRAL_V3);
        }
        // Llama 2 has the same markers, and another place for its system message.
        return has("<<SYS>>") ? Optional.empty() : Optional.of(ChatLayout.MISTRAL_V1);
    }

    private boolean has(String part) {
        return text.contains(part);
    }
}
