package io.github.supercorrect.grading.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1{,}234 | 1234",
                "-3\\frac12 | -7/2",
                "0.1\\overline{6} | 1/6",
                "\\frac{2}{-4} | -1/2",
                "1010_2 | 10",
                "0.0011_{2} | 3/16",
                "5\\% | 1/20",
                "-5\\% | -1/20",
                "2.50 | 5/2",
                "3/4 | 3/4",
            })
    void of_writtenNumber_isThatNumber(String written, String number) {
        assertThat(RationalNumber.of(MathParser.parse(written)))
                .map(RationalNumber::toString)
                .contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1+1", "\\sqrt4", "1/0", "102_2", "2^3", "--5", "1, 2", ""})
    void of_anythingElse_isEmpty(String written) {
        assertThat(RationalNumber.of(MathParser.parse(written))).isEmpty();
    }

    @Test
    void of_tooManyDigits_isEmpty() {
        String digits = "7".repeat(RationalNumber.MAX_DIGITS + 1);
        assertThat(RationalNumber.of(MathParser.parse(digits))).isEmpty();
        assertThat(RationalNumber.of(MathParser.parse(digits.substring(1)))).isPresent();
    }

    @Test
    void conversions_giveIntegerAndDecimal() {
        RationalNumber half = new RationalNumber(BigInteger.TWO, BigInteger.valueOf(4));
        assertThat(half.toInteger()).isEmpty();
        assertThat(half.toDecimal(MathContext.DECIMAL32)).isEqualByComparingTo("0.5");
        assertThat(new RationalNumber(BigInteger.TEN, BigInteger.TWO).toInteger())
                .contains(BigInteger.valueOf(5));
        assertThatThrownBy(() -> new RationalNumber(BigInteger.ONE, BigInteger.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("denominator");
    }
}
