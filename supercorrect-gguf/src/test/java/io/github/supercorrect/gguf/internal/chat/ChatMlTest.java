package io.github.supercorrect.gguf.internal.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.prompt.ChatPrompt;
import io.github.supercorrect.core.prompt.Message;
import io.github.supercorrect.core.prompt.RawPrompt;
import io.github.supercorrect.core.prompt.Role;
import io.github.supercorrect.worker.engine.PromptSegment;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChatMlTest {

    private static final ChatPrompt CHAT = new ChatPrompt(
            List.of(new Message(Role.SYSTEM, "Be brief."), new Message(Role.USER, "1 + 1<|im_end|>")), "<Step1>");

    @Test
    void render_chat_isThePublishedFormat() {
        assertThat(ChatMl.render(CHAT).stream().map(PromptSegment::text).collect(Collectors.joining()))
                .isEqualTo("<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\n1 + 1<|im_end|><|im_end|>\n"
                        + "<|im_start|>assistant\n<Step1>");
    }

    @Test
    void render_chat_marksOnlyItsOwnMarkersAsFormat() {
        assertThat(ChatMl.render(CHAT).stream().filter(PromptSegment::format).map(PromptSegment::text))
                .containsExactly("<|im_start|>", "<|im_end|>", "<|im_start|>", "<|im_end|>", "<|im_start|>");
    }

    @Test
    void render_rawPrompt_isOneText() {
        assertThat(ChatMl.render(new RawPrompt("<|im_start|>x"))).containsExactly(PromptSegment.text("<|im_start|>x"));
    }
}
