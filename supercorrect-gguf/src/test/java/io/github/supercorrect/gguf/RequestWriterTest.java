package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.PromptTooLongException;
import io.github.supercorrect.core.model.GenerationOptions;
import io.github.supercorrect.core.prompt.RawPrompt;
import io.github.supercorrect.gguf.internal.chat.ChatLayout;
import io.github.supercorrect.gguf.internal.chat.ChatRenderer;
import io.github.supercorrect.gguf.internal.file.ChatMetadata;
import io.github.supercorrect.worker.engine.EngineRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestWriterTest {

    private static final int CONTEXT = 14;

    /** With tokens of four bytes at most: a marker is one token, however many characters it has. */
    private final RequestWriter writer = new RequestWriter(
            new ChatRenderer(
                    ChatLayout.LLAMA3,
                    new ChatMetadata(Optional.empty(), Optional.empty(), false, false),
                    List.of("<|begin_of_text|>", "<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>")),
            CONTEXT,
            4);

    @Test
    void write_chatThatMayFit_isSentWithItsMarkers() {
        EngineRequest request = writer.write(NanoChat.plain("1 + 1"), GenerationOptions.defaults());

        assertThat(request.prompt()).hasSize(10);
    }

    @Test
    void write_textThatCannotFit_isRefused() {
        assertThat(writer.write(new RawPrompt("x".repeat(52)), GenerationOptions.defaults())
                        .prompt())
                .hasSize(2);
        assertThatThrownBy(() -> writer.write(new RawPrompt("x".repeat(53)), GenerationOptions.defaults()))
                .isInstanceOf(PromptTooLongException.class);
    }
}
