package io.github.supercorrect.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.core.model.FinishReason;
import io.github.supercorrect.core.parse.SolutionParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortfallTest {
    @Test
    void of_wholeAnswer_isNothing() {
        assertThat(Shortfall.of(SolutionParser.parse("<Answer>4</Answer>"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Step1>a|LENGTH|no answer: the text was cut off",
                "<Answer>4|LENGTH|not complete: the text was cut off",
                "<Step1>a</Step1>|STOP|without an answer element",
                "<Answer>4|STOP|before it closed the answer",
                "' '|STOP|without writing anything",
                "<Step1>a|CANCELLED|cancelled"
            })
    void of_anythingElse_saysWhy(String text, FinishReason end, String reason) {
        assertThat(Shortfall.of(
                        SolutionParser.parse(text).toBuilder().finishReason(end).build()))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(reason));
    }
}
