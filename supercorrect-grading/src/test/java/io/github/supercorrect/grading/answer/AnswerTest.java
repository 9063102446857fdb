package io.github.supercorrect.grading.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    @SuppressWarnings("NullAway") // what callers without a null checker do
    void constructor_nullPart_namesIt() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Answer(null, "4", AnswerRule.BOXED))
                .withMessage("raw");
        assertThatNullPointerException()
                .isThrownBy(() -> new Answer("4", "4", null))
                .withMessage("rule");
    }

    @Test
    void constructor_noValue_isAllowed() {
        assertThat(new Answer("", null, AnswerRule.ANSWER_TAG).value()).isNull();
    }

    @Test
    void ruleOrder_isOrderOfTrust() {
        assertThat(AnswerRule.values())
                .startsWith(AnswerRule.ANSWER_TAG, AnswerRule.BOXED, AnswerRule.PHRASE)
                .endsWith(AnswerRule.LAST_MATH, AnswerRule.LAST_NUMBER);
    }
}
