package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.InvalidInputException;
import io.github.supercorrect.gguf.internal.chat.ChatLayout;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatFormatTest {

    @ParameterizedTest
    @EnumSource
    void parse_id_isTheFormat(ChatFormat format) {
        assertThat(ChatFormat.parse(format.id())).isEqualTo(format);
        assertThat(format).hasToString(format.id());
        assertThat(format.endOfTurn()).isNotBlank();
    }

    @Test
    void values_layouts_areAllThatAreWritten() {
        assertThat(Arrays.stream(ChatFormat.values()).map(ChatFormat::layout)).containsExactly(ChatLayout.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CHATML", "llama2", " chatml"})
    void parse_other_isRefusedNamingAll(String text) {
        assertThatThrownBy(() -> ChatFormat.parse(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("\"" + text + "\"", "chatml, llama3, mistral-v1", "gemma", "phi4-mini");
    }

    @Test
    void endOfTurn_isWhatTheVendorsSay() {
        assertThat(ChatFormat.CHATML.endOfTurn()).isEqualTo("<|im_end|>");
        assertThat(ChatFormat.LLAMA3.endOfTurn()).isEqualTo("<|eot_id|>");
        assertThat(ChatFormat.MISTRAL_V3.endOfTurn()).isEqualTo("</s>");
        assertThat(ChatFormat.GEMMA.endOfTurn()).isEqualTo("<end_of_turn>");
        assertThat(ChatFormat.PHI3.endOfTurn()).isEqualTo("<|end|>");
    }
}
