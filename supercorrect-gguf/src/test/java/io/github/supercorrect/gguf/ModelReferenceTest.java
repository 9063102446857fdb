package io.github.supercorrect.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.core.error.InvalidInputException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelReferenceTest {

    @Test
    void parse_nano_isTheEmbeddedModel() {
        assertThat(ModelReference.parse("nano")).isEqualTo(ModelReference.nano());
        assertThat(ModelReference.nano().file()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"./nano", "SuperCorrect-7B.Q4_K_M.gguf", "Nano", "a/b c.gguf"})
    void parse_anythingElse_isAFileAndItsTextReadsBack(String text) {
        ModelReference reference = ModelReference.parse(text);

        assertThat(reference.file()).contains(Path.of(text));
        assertThat(ModelReference.parse(reference.toString()))
                .isEqualTo(reference)
                .hasSameHashCodeAs(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\0b"})
    void parse_noFileName_isRefused(String text) {
        assertThatThrownBy(() -> ModelReference.parse(text)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void open_builderWithoutModel_isRefused() {
        assertThatThrownBy(() -> SuperCorrect.builder().open())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("model");
    }
}
