package io.github.supercorrect.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.supercorrect.grading.verdict.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs that comparing whole data sets brought to light. */
class RecordedFindingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\$5; 5; EQUAL",
                "\\$5; \\$5.00; EQUAL",
                "\\$5; 5\\text{ dollars}; EQUAL",
                "€5; 5\\text{ euros}; EQUAL",
                "\\$0.50; 50\\text{ cents}; EQUAL",
                "\\$0.50; 50; NOT_EQUAL",
                "€5; 5\\text{ dollars}; NOT_EQUAL",
                "\\$20; 20\\%; NOT_EQUAL",
                "\\$5; 5\\text{ cm}; NOT_EQUAL",
                "25\\%; 25\\text{ km}; NOT_EQUAL",
                "\\$10; 10\\text{ edges}; EQUAL"
            })
    void grade_money_isTakenForNumbersOnly(String prediction, String gold, Outcome outcome) {
        assertThat(AnswerGrader.standard().grade(prediction, gold).outcome()).isEqualTo(outcome);
        assertThat(AnswerGrader.standard().grade(gold, prediction).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\frac{1}{\\tanx}; \\cotx",
                "2\\sinx; 2\\sin x",
                "\\begin{pmatrix}-7\\16\\-5\\end{pmatrix}; \\begin{pmatrix}-7\\\\16\\\\-5\\end{pmatrix}",
                "\\{1, \\{2, 3\\}\\}; \\{\\{3, 2\\}, 1\\}"
            })
    void grade_damagedOrNested_isEqual(String prediction, String gold) {
        assertThat(AnswerGrader.standard().grade(prediction, gold).outcome()).isEqualTo(Outcome.EQUAL);
    }
}
