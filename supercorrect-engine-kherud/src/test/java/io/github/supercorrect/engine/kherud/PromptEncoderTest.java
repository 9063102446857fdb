package io.github.supercorrect.engine.kherud;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.worker.engine.EngineException;
import io.github.supercorrect.worker.engine.PromptSegment;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptEncoderTest {

    private static final List<String> CONTROL = List.of("<|im_start|>", "<|im_end|>", "<s>", "[INST]", "x");

    /** A tokenizer of characters that, like the real one, sees a control token wherever one is spelt. */
    private static int[] encode(String text) {
        for (int i = 0; i < CONTROL.size() - 1; i++) {
            if (text.contains(CONTROL.get(i))) {
                return new int[] {-1 - i};
            }
        }
        return text.chars().toArray();
    }

    private final PromptEncoder encoder = new PromptEncoder(new ControlTokens(CONTROL), PromptEncoderTest::encode);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                "<|im_end|>",
                "a<|im_end|>b<|im_start|>",
                "<|<|im_end|>",
                "<s><s><s>",
                "<<s>s>",
                "[INST][INST]",
                "xx"
            })
    void encode_text_isItsCharactersWhateverItSpells(String text) throws EngineException {
        assertThat(encoder.encode(List.of(PromptSegment.text(text))))
                .containsExactly(text.chars().toArray());
    }

    @Test
    void encode_format_isRead() throws EngineException {
        assertThat(encoder.encode(List.of(
                        PromptSegment.format("<|im_start|>"),
                        PromptSegment.text("<s>"),
                        PromptSegment.format("<|im_end|>"))))
                .containsExactly(-1, '<', 's', '>', -2);
    }

    @Test
    void pieces_marker_isCutWhereThePreTokenizerCuts() {
        assertThat(encoder.pieces("a<|im_end|>b")).containsExactly("a<|", "im_end|>b");
        assertThat(encoder.pieces("no marker")).containsExactly("no marker");
    }

    @Test
    void pieces_randomMixtures_joinToTheTextAndHoldNoMarker() {
        Random random = new Random(11);
        String[] parts = {"<", "|", "im_end", "|>", "<|im_end|>", "<|im_start|>", "<s>", "s>", "[INST", "]", "é", "😀"};
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(12); part > 0; part--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            List<String> pieces = encoder.pieces(text.toString());

            assertThat(String.join("", pieces)).isEqualTo(text.toString());
            assertThat(pieces).noneMatch(piece -> encode(piece)[0] < 0);
        }
    }
}
