package io.github.supercorrect.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.supercorrect.grading.math.RationalNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedAnswerTest {

    private static final AnswerGrader GRADER = AnswerGrader.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3\\frac12 | 7/2",
                "-3\\frac{1}{2} | -7/2",
                "$0.5$ | 1/2",
                "1,234 | 1234",
                "\\boxed{2^{-3}} | 1/8",
                "x = 5 | ",
                "0.1\\overline{6} | 1/6",
                "6/4 | 3/2",
                "\\sqrt{2} | ",
                "5\\text{ cm} | ",
                "50\\% | ",
                "\\$5 | ",
                "10_7 | ",
                "30^\\circ | ",
                "1, 2 | ",
                "east | ",
                "1/0 | "
            })
    void rational_ofAnAnswer_isItsExactNumber(String answer, String number) {
        assertThat(GRADER.parse(answer).rational().map(RationalNumber::toString).orElse(null))
                .isEqualTo(number);
    }

    @Test
    void integer_ofAnInteger_isThere() {
        assertThat(GRADER.parse("\\frac{84}{2}").integer()).contains(BigInteger.valueOf(42));
        assertThat(GRADER.parse("\\frac{85}{2}").integer()).isEmpty();
    }

    @Test
    void decimal_ofARealConstant_hasSoManyDigits() {
        assertThat(GRADER.parse("\\sqrt2").decimal(10)).contains(new BigDecimal("1.414213562"));
        assertThat(GRADER.parse("\\frac{2\\pi}{3}").decimal(5)).contains(new BigDecimal("2.0944"));
        assertThat(GRADER.parse("x").decimal(5)).isEmpty();
        assertThat(GRADER.parse("i").decimal(5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void decimal_digitsOutsideTheLimits_areRefused(int digits) {
        assertThatThrownBy(() -> GRADER.parse("1").decimal(digits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("digits must be from 1 to 1000, not " + digits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.25 | \\frac{1}{4}",
                "\\dfrac 14 | \\frac{1}{4}",
                "-.5 | -\\frac{1}{2}",
                "1\\frac14 | \\frac{5}{4}",
                "1,\\!000,\\!000 | 1000000",
                "10\\sqrt 2 | 10 \\sqrt{2}",
                "2^{2005} | 2^{2005}",
                "204_5 | 204_{5}",
                "(0.5,1) | \\left(\\frac{1}{2}, 1\\right)",
                "5 \\text{ cm} | 5\\text{ cm}"
            })
    void latex_ofAnAnswer_isInOneSpelling(String answer, String latex) {
        assertThat(GRADER.parse(answer).latex()).isEqualTo(latex);
    }

    @Test
    void latex_beyondTheLimits_isTheText() {
        String tooLong = "1".repeat(200_000);
        String tooDeep = "(".repeat(1000) + "x" + ")".repeat(1000);

        assertThat(GRADER.parse(tooLong).latex()).isEqualTo(tooLong);
        assertThat(GRADER.parse(tooLong).rational()).isEmpty();
        assertThat(GRADER.parse(tooDeep).latex()).isEqualTo(tooDeep);
    }
}
